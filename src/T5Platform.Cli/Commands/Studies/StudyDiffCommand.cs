using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Finding;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;
using T5Platform.Study.Words;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Says how two rows differ.</summary>
internal sealed class StudyDiffCommand : PlatformCommand
{
    private readonly Argument<string> _one = new("ROW") { Description = "A row, or an experiment" };
    private readonly Argument<string> _other = new("OTHER") { Description = "What it is held against; the baseline if left out", DefaultValueFactory = static _ => Baseline };
    private readonly Option<string?> _file = StudyArguments.File();
    private const string Baseline = "baseline";

    public StudyDiffCommand() : base("diff", "Says in words how a row differs from another one, or from the baseline")
    {
        Add(_one);
        Add(_other);
        Add(_file);
        Examples = [("t5 study diff t4-prefix-lm baseline", "one change"), ("t5 study diff t14-t5-11b t14-t5-small", "two final models")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure)
            || !Settings(study, parse.GetRequiredValue(_one)).TryTake(out var one, out failure)
            || !Settings(study, parse.GetRequiredValue(_other)).TryTake(out var other, out failure))
            return failure;
        var sentences = SettingsDifference.Sentences(one, other);
        session.Terminal.Draw([.. (sentences.Count == 0 ? ["They do not differ."] : sentences).SelectMany(sentence => Wrapped.Lines(sentence, session.Terminal.Width, 0))]);
        return Outcome.Done;
    }

    private static Answer<SettingsTree> Settings(StudyDefinition study, string name)
    {
        if (name == Baseline)
            return Answer<SettingsTree>.Of(study.BaselineTree);
        if ((study.Row(name) ?? study.Rows.FirstOrDefault(row => row.Experiment == name && row.Tree is not null)) is not { } row)
            return Failure.Of(ExitCode.Failed, $"There is no row or experiment '{name}'.{NearNames.Hint(name, [.. study.Rows.Select(static each => each.Id), .. study.Experiments])}");
        return row.Tree is { } tree
            ? Answer<SettingsTree>.Of(tree)
            : Failure.Of(ExitCode.Failed, $"'{name}' is no experiment of the study: {(row.Of is { } of ? $"it is about '{of}'." : "it shows others' results.")}");
    }
}

using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Mapping;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Writes the specs of a table at a scale.</summary>
internal sealed class StudySpecsCommand : PlatformCommand
{
    private readonly Argument<string> _table = new("TABLE") { Description = "A table, as in t4" };
    private readonly Option<string> _scale = StudyArguments.Scale("cpu-minutes");
    private readonly Option<string?> _file = StudyArguments.File();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write each spec into this folder; else their names are listed", HelpName = "DIR" };

    public StudySpecsCommand() : base("specs", "Writes a table at a scale as specs that can be submitted; says which rows cannot be yet, and why")
    {
        Add(_table);
        Add(_scale);
        Add(_file);
        Add(_output);
        Examples = [("t5 study specs t4 --scale cpu-minutes -o specs", "then 't5 submit' each")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure)
            || !StudyArguments.Table(study, parse.GetRequiredValue(_table)).TryTake(out var table, out failure)
            || !StudyArguments.Profile(parse.GetRequiredValue(_scale)).TryTake(out var profile, out failure))
            return failure;
        var mapping = TableSpecs.Of(study, table, profile);
        if (mapping.Experiments.Count == 0)
            return Unmapped(table.Id, profile.Name, mapping);
        foreach (var (index, experiment) in mapping.Experiments.Index())
        {
            var name = $"{table.Id}-{profile.Name}-{index + 1}.json";
            if (parse.GetValue(_output) is { } folder)
            {
                Directory.CreateDirectory(folder);
                name = Path.Combine(folder, name);
                if (await TextFile.Write(name, ExperimentSpecJson.Write(experiment.Spec), cancellationToken) is { } trouble)
                    return trouble;
            }

            session.Terminal.Draw(Ink.Of(session.Terminal.IsQuiet ? name : $"{name}: {experiment.Spec.Name}: {string.Join(", ", experiment.Rows)}"));
        }

        foreach (var row in mapping.Unmapped)
            session.Terminal.Note($"{row.Row} has no spec: {row.Reason}");
        return Outcome.Done;
    }

    /// <summary>No row has a spec: why each has none.</summary>
    internal static Failure Unmapped(string table, string scale, TableMapping mapping) => Failure.Of(
        ExitCode.Failed, $"No row of {table} can be submitted at {scale}.", [.. mapping.Unmapped.Select(static row => $"{row.Row}: {row.Reason}")]);
}

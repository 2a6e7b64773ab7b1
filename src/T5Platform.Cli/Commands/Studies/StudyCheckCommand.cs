using System.CommandLine;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Checks a study of one's own.</summary>
internal sealed class StudyCheckCommand : PlatformCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The study, a YAML file" };

    public StudyCheckCommand() : base("check", "Checks a study file: every error at once, each with its line and field; exit code 2")
    {
        Add(_file);
        Examples = [("t5 study check mine.yaml", "'over: t5' in it begins from the paper's baseline and factors")];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetRequiredValue(_file), cancellationToken)).TryTake(out var study, out var failure))
            return failure;
        if (!session.Terminal.IsQuiet)
            session.Terminal.Draw(Ink.Of($"Sound: {Humane.Count(study.Tables.Count, "table", "tables")}, {Humane.Count(study.Rows.Count(), "row", "rows")}, {Humane.Count(study.Experiments.Count, "experiment", "experiments")}."));
        return Outcome.Done;
    }
}

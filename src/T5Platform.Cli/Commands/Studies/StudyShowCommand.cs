using System.CommandLine;
using T5Platform.Cli.Drawing.Studies;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Shows a table of a study: its rows, and what each changes.</summary>
internal sealed class StudyShowCommand : PlatformCommand
{
    private readonly Argument<string> _table = new("TABLE") { Description = "A table, as in t4, or a row" };
    private readonly Option<string?> _file = StudyArguments.File();

    public StudyShowCommand() : base("show", "Shows a table: its rows, what each changes and what was published; or all of one row")
    {
        Add(_table);
        Add(_file);
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure))
            return failure;
        var id = parse.GetRequiredValue(_table);
        if (study.Row(id) is { } row)
        {
            session.Terminal.Draw(StudyPage.Row(study, row, session.Terminal.Width));
            return Outcome.Done;
        }

        if (!StudyArguments.Table(study, id).TryTake(out var table, out failure))
            return failure;
        session.Terminal.Draw(StudyPage.Table(study, table, session.Terminal.Width));
        return Outcome.Done;
    }
}

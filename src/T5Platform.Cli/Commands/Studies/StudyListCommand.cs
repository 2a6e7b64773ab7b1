using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Study.Definitions;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Lists the tables of a study.</summary>
internal sealed class StudyListCommand : PlatformCommand
{
    private readonly Option<string?> _file = StudyArguments.File();

    public StudyListCommand() : base("list", "Lists the tables of the paper, or of a study of yours") => Add(_file);

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure))
            return failure;
        var grid = new Grid(new Column("TABLE"), new("SECTION"), new("ROWS", Right: true), new("EXPERIMENTS", Right: true), new("CAPTION", Gives: true));
        foreach (var table in study.Tables)
            grid.Add(table.Id, table.Section ?? "", $"{table.Rows.Count}", $"{Experiments(table)}", table.Caption);
        session.Terminal.Draw([.. grid.Draw(session.Terminal.Width)]);
        session.Terminal.Note($"{study.Rows.Count()} rows of {study.Experiments.Count} experiments, all differences over one baseline; 't5 study show {study.Tables[0].Id}' shows a table.");
        return Outcome.Done;
    }

    private static int Experiments(TableDefinition table) => table.Rows.Select(static row => row.Experiment).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}

using System.CommandLine;
using T5Platform.Cli.Drawing;
using T5Platform.Cli.Drawing.Studies;
using T5Platform.Study.Results;
using T5Platform.Study.Running;
using T5Platform.Study.Tables;
using ResultTable = T5Platform.Study.Tables.ResultTable;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Writes a table of a study: as it was published, or of the results at a scale.</summary>
internal sealed class StudyTableCommand : PlatformCommand
{
    private readonly Argument<string> _table = new("TABLE") { Description = "A table, as in t4" };
    private readonly Option<string?> _scale = new("--scale") { Description = "The results of this scale, as they stand; the published table if left out", HelpName = "SCALE" };
    private readonly Option<string?> _file = StudyArguments.File();
    private readonly Option<string> _format = new("--format") { Description = "Form of the table", HelpName = "text|markdown|latex|html|csv|json", DefaultValueFactory = static _ => "text" };
    private readonly Option<string> _columns = new("--columns") { Description = "The condensed columns, or every score", HelpName = "condensed|full", DefaultValueFactory = static _ => "condensed" };
    private readonly Option<bool> _published = new("--published") { Description = "The published score and the difference from it beside each" };
    private readonly Option<bool> _intervals = new("--intervals") { Description = "Each mean's 95 % interval by bootstrap over examples, and p of a paired test against the baseline" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to this file", HelpName = "FILE" };

    public StudyTableCommand() : base("table", "Writes a table of a study: as it was published, or its results at a scale")
    {
        _format.AcceptOnlyFromAmong("text", "markdown", "latex", "html", "csv", "json");
        _columns.AcceptOnlyFromAmong("condensed", "full");
        foreach (var option in new Option[] { _scale, _file, _format, _columns, _published, _intervals, _output })
            Add(option);
        Add(_table);
        Examples =
        [
            ("t5 study table t4 --format latex", "the paper's Table 4"),
            ("t5 study table t16 --columns full --format html -o t16.html", "every score of the paper"),
            ("t5 study table t4 --scale cpu-minutes", "yours, with what came of its expectations"),
        ];
    }

    public override async Task<Outcome> Run(ParseResult parse, Session session, CancellationToken cancellationToken)
    {
        if (!(await StudyArguments.Study(parse.GetValue(_file), cancellationToken)).TryTake(out var study, out var failure)
            || !StudyArguments.Table(study, parse.GetRequiredValue(_table)).TryTake(out var table, out failure))
            return failure;
        var options = new StudyTableOptions { Full = parse.GetValue(_columns) == "full", Published = parse.GetValue(_published) };
        if (parse.GetValue(_scale) is not { } scale)
            return await Write(parse, session, StudyTables.Published(study, table, options), null, cancellationToken);
        if (!StudyArguments.Profile(scale).TryTake(out var profile, out failure))
            return failure;
        var scaled = TableAtScale.Of(study, table, profile);
        if (!(await StudyResults.Of(session, scaled, cancellationToken)).TryTake(out var scores, out failure))
            return failure;
        if (parse.GetValue(_intervals) && !(await StudyResults.WithExamples(session, scores, cancellationToken)).TryTake(out scores, out failure))
            return failure;
        var code = await Write(parse, session, scaled.Results(scores, options), session.Api.Server, cancellationToken);
        if (parse.GetValue(_output) is null && parse.GetValue(_format) == "text")
            session.Terminal.Draw([.. ClaimLines.Draw(scaled.Claims(scores), session.Terminal.Width)]);
        return code;
    }

    private async Task<Outcome> Write(ParseResult parse, Session session, ResultTable table, Uri? server, CancellationToken cancellationToken)
    {
        var text = parse.GetValue(_format) switch
        {
            "markdown" => MarkdownTable.Render(table),
            "latex" => LatexTable.Document(table),
            "html" => HtmlTable.Render(table, server),
            "csv" => CsvTable.Render(table),
            "json" => JsonTable.Render(table),
            _ => TextTable.Render(table, session.Terminal.IsLive && parse.GetValue(_output) is null),
        };
        if (parse.GetValue(_output) is not { } path)
        {
            session.Terminal.Write(text);
            return Outcome.Done;
        }

        if (await TextFile.Write(path, text, cancellationToken) is { } trouble)
            return trouble;
        session.Terminal.Note($"The table is in {path}.");
        return Outcome.Done;
    }
}

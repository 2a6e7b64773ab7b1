using System.Text;
using Microsoft.AspNetCore.Mvc;
using T5Platform.Storage.Evaluations;
using T5Platform.Storage.Reading;
using T5Platform.Study.Results;
using T5Platform.Study.Running;
using T5Platform.Study.Tables;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Studies;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>The paper's study: its tables, what each takes at a scale, and what came of it.</summary>
internal static class StudyReads
{
    private static readonly Dictionary<string, (Func<ResultTable, string> Render, string ContentType)> Forms = new(StringComparer.Ordinal)
    {
        ["json"] = (JsonTable.Render, "application/json"),
        ["html"] = (static table => HtmlTable.Render(table), "text/html"),
        ["latex"] = (LatexTable.Document, "application/x-latex"),
        ["markdown"] = (MarkdownTable.Render, "text/markdown"),
        ["csv"] = (CsvTable.Render, "text/csv"),
        ["text"] = (static table => TextTable.Render(table), "text/plain"),
    };

    /// <summary>Tables of the paper.</summary>
    public static Ok<IReadOnlyList<StudyTableSummaryDocument>> List() =>
        TypedResults.Ok<IReadOnlyList<StudyTableSummaryDocument>>([.. PaperTables.Study.Tables.Select(StudyTableSummaryDocument.Of)]);

    /// <summary>What a table takes at a scale, when it would end at the fleet's present load, and the experiments that would be submitted. Submits nothing.</summary>
    public static async Task<Results<Ok<StudyPlanDocument>, ProblemHttpResult>> Plan(string table, string? scale, IStudyReader reader, CancellationToken cancellationToken) =>
        Find(PaperTables.Tables, table, scale) is var (found, problem) && found is not null
            ? TypedResults.Ok(StudyPlanDocument.Of(found, await FleetLoad.Outlook(reader, found, cancellationToken)))
            : problem!;

    /// <summary>
    /// A table: the results at <c>scale</c> as they stand, or without a scale as it was published. <c>format</c>: json (the default), html, latex, markdown, csv or text;
    /// <c>columns</c>: condensed or full; <c>published</c>: whether the published score and the difference stand beside each;
    /// <c>intervals</c>: whether each has its 95 % interval by bootstrap over examples, and the chance of its difference from the baseline by a paired test.
    /// </summary>
    public static async Task<IResult> Show(string table, string? scale, string? format, string? columns, bool? published, bool? intervals, IStudyReader reader, TableExperiments tables, [FromServices] IPredictionFiles? files, CancellationToken cancellationToken)
    {
        var (found, problem) = Find(PaperTables.Tables, table, scale);
        return found is null ? problem! : await Write(found, scale is not null, format, columns, published, intervals, reader, tables, files, cancellationToken);
    }

    /// <summary>A table in the form that is asked for: its results as they stand, or what was published of it.</summary>
    public static async Task<IResult> Write(TableAtScale found, bool results, string? format, string? columns, bool? published, bool? intervals, IStudyReader reader, TableExperiments tables, IPredictionFiles? files, CancellationToken cancellationToken)
    {
        if (!Forms.TryGetValue(format ?? "json", out var form))
            return Problems.BadRequest("not-allowed", $"format is '{format}'; {string.Join(", ", Forms.Keys)} are allowed.");
        if (columns is not (null or "condensed" or "full"))
            return Problems.BadRequest("not-allowed", $"columns is '{columns}'; condensed and full are allowed.");
        var options = new StudyTableOptions { Full = columns == "full", Published = published ?? false };
        if (intervals == true && files is null)
            return Problems.BlobsAway("This host was composed without a store of predictions: intervals are not known here.");
        var written = !results
            ? StudyTables.Published(found.Study, found.Study.Table(found.Table.Id)!, options)
            : found.Results(await Scores(await StudyTableView.Load(reader, tables, found, cancellationToken), intervals == true ? files : null, cancellationToken), options);
        return TypedResults.Text(form.Render(written), form.ContentType, Encoding.UTF8);
    }

    private static async Task<IReadOnlyList<StudyScore>> Scores(StudyTableView view, IPredictionFiles? examples, CancellationToken cancellationToken) =>
        examples is null ? view.Scores : await StudyExamples.Added(view, examples, cancellationToken);

    /// <summary>The table at the scale that is asked for, or what is wrong with asking.</summary>
    public static (TableAtScale? Table, ProblemHttpResult? Problem) Find(ScaledTables study, string table, string? scale)
    {
        var name = scale ?? PaperTables.FirstScale;
        if (!PaperTables.Scales.Contains(name))
            return (null, Problems.BadRequest("not-allowed", $"scale is '{name}'; {string.Join(", ", PaperTables.Scales)} are allowed."));
        return study.Find(table, name) is { } found ? (found, null) : (null, Problems.NotFound("table", table));
    }
}

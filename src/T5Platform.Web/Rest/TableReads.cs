using System.Text;
using T5Platform.Storage.Reading;
using T5Platform.Study.Tables;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>The table of an experiment, in the form that was asked for.</summary>
internal static class TableReads
{
    private static readonly Dictionary<string, (Func<ResultTable, string> Render, string ContentType)> Texts = new(StringComparer.Ordinal)
    {
        ["markdown"] = (MarkdownTable.Render, "text/markdown"),
        ["csv"] = (CsvTable.Render, "text/csv"),
        ["text"] = (static table => TextTable.Render(table), "text/plain"),
        ["ansi"] = (static table => TextTable.Render(table, ansi: true), "text/plain"),
    };

    /// <summary>The table as it stands. <c>format</c>: json (the default, with the sources of every cell), markdown, csv, text or ansi; <c>metrics</c>: main or all.</summary>
    public static async Task<IResult> Show(string id, string? format, string? metrics, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (format is not (null or "json") && !Texts.ContainsKey(format))
            return Problems.BadRequest("not-allowed", $"format is '{format}'; json, {string.Join(", ", Texts.Keys)} are allowed.");
        if (metrics is not (null or "main" or "all"))
            return Problems.BadRequest("not-allowed", $"metrics is '{metrics}'; main and all are allowed.");
        if (await ExperimentView.Load(reader, id, cancellationToken) is not { } view)
            return Problems.NotFound("experiment", id);
        var table = ExperimentTable.Of(view, new() { AllMetrics = metrics == "all" });
        return format is not null && Texts.TryGetValue(format, out var text)
            ? TypedResults.Text(text.Render(table), text.ContentType, Encoding.UTF8)
            : TypedResults.Ok(TableDocument.Of(table, view, await reader.Attempts(view.Experiment.Id, cancellationToken)));
    }
}

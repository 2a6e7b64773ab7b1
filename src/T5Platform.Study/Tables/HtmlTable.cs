using System.Globalization;
using System.Net;
using System.Text;

namespace T5Platform.Study.Tables;

/// <summary>A table as one HTML file that needs nothing else: light or dark as the reader's system is, names and headings in sight while it scrolls.</summary>
public static class HtmlTable
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --line: #d0d7de; --faint: #6e7781; --band: #f6f8fa; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #30363d; --faint: #8b949e; --band: #161b22; } }
        body { margin: 1.5rem; color: var(--ink); background: var(--paper); font: 15px/1.45 system-ui, sans-serif; }
        .scroll { overflow: auto; max-height: 85vh; border-block: 2px solid var(--ink); }
        table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
        caption { text-align: start; font-weight: 600; padding-block: .5rem; }
        th, td { padding: .3rem .7rem; text-align: end; white-space: nowrap; background: var(--paper); border-block-end: 1px solid var(--line); }
        thead th { position: sticky; top: 0; z-index: 1; font-weight: 600; vertical-align: bottom; }
        th:first-child { position: sticky; inset-inline-start: 0; z-index: 2; text-align: start; font-weight: 400; white-space: normal; min-width: 14rem; }
        thead th:first-child { z-index: 3; }
        tbody tr:hover > * { background: var(--band); }
        td.bold { font-weight: 700; }
        td.pending { color: var(--faint); font-style: italic; }
        td small { color: var(--faint); font-weight: 400; }
        .notes { color: var(--faint); max-width: 70ch; }
        a { color: inherit; }
        """;

    /// <summary>The page.</summary>
    /// <param name="table">The table.</param>
    /// <param name="server">Where its runs can be looked at; null: cells are no links.</param>
    public static string Render(ResultTable table, Uri? server = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        text.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            .Append(Escaped(table.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Escaped(table.Title)).Append("\">\n<table>\n<caption>").Append(Escaped(table.Title)).Append("</caption>\n<thead><tr><th scope=\"col\"><span>Row</span></th>");
        foreach (var column in table.Columns)
            text.Append("<th scope=\"col\">").Append(Escaped(column.Title).Replace(".", ".<wbr>", StringComparison.Ordinal)).Append("</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            text.Append("<tr><th scope=\"row\">").Append(row.Baseline ? "<span title=\"baseline\">★</span> " : "").Append(Escaped(row.Name)).Append("</th>");
            foreach (var cell in row.Cells)
                Cell(text, cell, server);
            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n</div>\n<ul class=\"notes\">\n");
        foreach (var note in table.Notes.Append(CellText.Unfinished(table)).OfType<string>())
            text.Append("<li>").Append(Escaped(note)).Append("</li>\n");
        return text.Append("</ul>\n</body>\n</html>\n").ToString();
    }

    private static void Cell(StringBuilder text, TableCell cell, Uri? server)
    {
        var style = cell.Bold ? " class=\"bold\"" : cell.Progress is { IsSettled: false } ? " class=\"pending\"" : "";
        text.Append("<td").Append(style).Append(Title(cell)).Append('>');
        var figures = Escaped(CellText.Of(cell with { Published = null, Interval = null, Chance = null }));
        var run = cell.Sources.SelectMany(static source => source.Runs.TakeLast(1)).Select(static run => (Contracts.Ids.RunId?)run).FirstOrDefault();
        text.Append(server is not null && run is { } id ? $"<a href=\"{Escaped(new Uri(server, $"runs/{id}").ToString())}\">{figures}</a>" : figures);
        if (cell.Mean is { } mean && CellText.Beside(cell, mean) is { Length: > 0 } beside)
            text.Append("<br><small>").Append(Escaped(beside.Trim())).Append("</small>");
        text.Append("</td>");
    }

    private static string Title(TableCell cell)
    {
        string?[] parts =
        [
            cell.Interval is { } interval ? string.Create(CultureInfo.InvariantCulture, $"{interval.Confidence:P0} interval {interval.Low:0.00} to {interval.High:0.00}") : null,
            cell.Chance is { } chance ? string.Create(CultureInfo.InvariantCulture, $"paired test against the baseline: p = {chance:0.000}") : null,
            .. cell.Sources.Select(static source => source.Failure),
        ];
        var text = string.Join("; ", parts.OfType<string>());
        return text.Length == 0 ? "" : $" title=\"{Escaped(text)}\"";
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Text;

namespace T5Platform.Study.Tables;

/// <summary>A table as CSV (RFC 4180): a line for each cell, with its sources; several in one field are separated by spaces.</summary>
public static class CsvTable
{
    private static readonly string[] Headings =
    [
        "row", "baseline", "column", "task", "metric", "mean", "standard_deviation", "n", "bold",
        "seeds_scored", "seeds_failed", "seeds", "scores", "evaluations", "runs", "interval_low", "interval_high", "p_value",
    ];

    /// <summary>The lines, headings first; numbers in full precision with a point.</summary>
    public static string Render(ResultTable table)
    {
        var text = new StringBuilder();
        Line(text, Headings);
        foreach (var row in table.Rows)
        {
            foreach (var (column, cell) in table.Columns.Zip(row.Cells))
                Line(text, Fields(row, column, cell));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Fields(TableRow row, TableColumn column, TableCell cell) =>
    [
        row.Name, Flag(row.Baseline), column.Title, column.Task ?? "", column.Metric ?? "",
        Number(cell.Mean), Number(cell.StandardDeviation), cell.Count.ToString(CultureInfo.InvariantCulture), Flag(cell.Bold),
        cell.Progress.Scored.ToString(CultureInfo.InvariantCulture), cell.Progress.Failed.ToString(CultureInfo.InvariantCulture),
        string.Join(' ', cell.Sources.Select(source => source.Seed)),
        string.Join(' ', cell.Sources.Select(source => source.Score is null ? source.Failure is null ? "pending" : "failed" : Number(source.Score))),
        string.Join(' ', cell.Sources.Select(source => source.Evaluation)),
        string.Join(' ', cell.Sources.Select(source => string.Join('>', source.Runs))),
        Number(cell.Interval?.Low), Number(cell.Interval?.High), Number(cell.Chance),
    ];

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    /// <summary>
    /// In quotes where it must be. A text that a spreadsheet would run as a formula is kept from that by an apostrophe; figures
    /// are not, or a negative one would become text.
    /// </summary>
    private static string Quoted(string field)
    {
        var safe = field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(field, CultureInfo.InvariantCulture, out _)
            ? "'" + field
            : field;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

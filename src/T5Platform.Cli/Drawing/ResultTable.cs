using System.Text;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>An experiment's table for a terminal: headings broken between words, and columns below one another where they do not fit.</summary>
internal static class ResultTable
{
    private const int Gap = 2;

    /// <summary>With its title, unless that stands above it already.</summary>
    public static IReadOnlyList<string> Draw(Table table, int width, bool hasTitle = true)
    {
        List<Cell> names = [.. table.Rows.Select(static row => new Cell(row.Baseline ? $"* {row.Name}" : row.Name))];
        var columns = table.Columns.Select((column, index) => new FigureColumn(column.Title, [.. table.Rows.Select(row => Figure.Of(row.Cells[index]))])).ToList();
        var nameWidth = names.Select(static name => Ink.WidthOf(name.Text)).DefaultIfEmpty(0).Max();
        List<string> lines = hasTitle ? [Ink.Of(table.Title, Ink.Strong), ""] : [];
        foreach (var block in Blocks(columns, width - nameWidth))
            lines.AddRange([.. Block(names, nameWidth, block), ""]);
        foreach (var note in table.Notes.Append(Unfinished(table)).OfType<string>())
            lines.AddRange(Wrapped.Lines(note, width, 0, Ink.Faint));
        return lines;
    }

    /// <summary>As many columns beside one another as there is room for; at least one.</summary>
    private static List<List<FigureColumn>> Blocks(List<FigureColumn> columns, int room)
    {
        var blocks = new List<List<FigureColumn>>();
        var left = 0;
        foreach (var column in columns)
        {
            if (blocks.Count == 0 || column.Width + Gap > left)
            {
                blocks.Add([]);
                left = room;
            }
            blocks[^1].Add(column);
            left -= column.Width + Gap;
        }
        return blocks;
    }

    private static IEnumerable<string> Block(List<Cell> names, int nameWidth, List<FigureColumn> columns)
    {
        var height = columns.Max(static column => column.Heading.Count);
        for (var line = 0; line < height; line++)
            yield return Line(new(""), nameWidth, columns, column => new(column.HeadingLine(line, height), Ink.Faint));
        yield return Ink.Of(new string('─', nameWidth + columns.Sum(static column => column.Width + Gap)), Ink.Faint);
        for (var row = 0; row < names.Count; row++)
            yield return Line(names[row], nameWidth, columns, column => column.Figures[row]);
    }

    private static string Line(Cell name, int nameWidth, List<FigureColumn> columns, Func<FigureColumn, Cell> cellOf)
    {
        var line = new StringBuilder(Ink.Of(name.Text, name.Style));
        var owed = nameWidth - Ink.WidthOf(name.Text);
        foreach (var column in columns)
        {
            var cell = cellOf(column);
            owed += Gap + column.Width - Ink.WidthOf(cell.Text);
            if (cell.Text.Length == 0)
                continue;
            line.Append(' ', owed).Append(Ink.Of(cell.Text, cell.Style));
            owed = 0;
        }
        return line.ToString();
    }

    private static string? Unfinished(Table table) => table.Progress is { IsSettled: false } progress
        ? $"Not finished: {progress.Scored + progress.Failed} of {progress.Total} evaluations are settled ({Bar.Percent(Math.Min(progress.Fraction, 0.99))} of the work)."
        : null;
}

using System.Text;

namespace T5Platform.Study.Tables;

/// <summary>A table for a terminal: aligned columns.</summary>
public static class TextTable
{
    private const string Bold = "\e[1m";
    private const string Plain = "\e[0m";

    /// <summary>The table and its notes; bold by <c>**</c>, or by ANSI escapes; ends with a line feed.</summary>
    public static string Render(ResultTable table, bool ansi = false)
    {
        List<Cell[]> lines =
        [
            [new("", false), .. table.Columns.Select(column => new Cell(column.Title, false))],
            .. table.Rows.Select(row => (Cell[])[new(CellText.Row(row), false), .. row.Cells.Select(cell => CellOf(cell, ansi))]),
        ];
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => WidthOf(line[column].Text))).ToArray();
        var text = new StringBuilder().Append(table.Title).Append("\n\n");
        foreach (var (index, line) in lines.Index())
        {
            Append(text, line, widths);
            if (index == 0)
                text.AppendJoin("  ", widths.Select(width => new string('-', width))).Append('\n');
        }

        text.Append('\n');
        foreach (var note in table.Notes.Append(CellText.Unfinished(table)).OfType<string>())
            text.Append(note).Append('\n');
        return text.ToString();
    }

    private readonly record struct Cell(string Text, bool Escaped);

    private static Cell CellOf(TableCell cell, bool ansi) =>
        cell.Bold && !ansi ? new($"**{CellText.Of(cell)}**", false) : new(CellText.Of(cell), cell.Bold && ansi);

    /// <summary>The name to the left, figures to the right; escapes take no room.</summary>
    private static void Append(StringBuilder text, Cell[] line, int[] widths)
    {
        var start = text.Length;
        for (var column = 0; column < line.Length; column++)
        {
            var room = new string(' ', widths[column] - WidthOf(line[column].Text));
            var shown = line[column].Escaped ? Bold + line[column].Text + Plain : line[column].Text;
            text.Append(column == 0 ? shown + room : "  " + room + shown);
        }

        while (text.Length > start && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }

    private static int WidthOf(string text) => text.EnumerateRunes().Count();
}

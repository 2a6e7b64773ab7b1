using System.Text;

namespace T5Platform.Study.Tables;

/// <summary>A table as GitHub-flavoured Markdown.</summary>
public static class MarkdownTable
{
    /// <summary>The table and its notes; ends with a line feed.</summary>
    public static string Render(ResultTable table)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Escaped(table.Title)).Append("**\n\n");
        Line(text, ["", .. table.Columns.Select(column => Escaped(column.Title))]);
        Line(text, ["---", .. table.Columns.Select(_ => "---:")]);
        foreach (var row in table.Rows)
            Line(text, [Escaped(CellText.Row(row)), .. row.Cells.Select(Cell)]);
        text.Append('\n');
        foreach (var note in table.Notes.Append(CellText.Unfinished(table)).OfType<string>())
            text.Append("- ").Append(Escaped(note)).Append('\n');
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(TableCell cell) => cell.Bold ? $"**{CellText.Of(cell)}**" : CellText.Of(cell);

    /// <summary>Without the characters that would end a cell or begin an emphasis, a link or a tag.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '|' or '*' or '_' or '`' or '[' or ']' or '<' or '\\')
                escaped.Append('\\');
            escaped.Append(character is '\n' or '\r' ? ' ' : character);
        }

        return escaped.ToString();
    }
}

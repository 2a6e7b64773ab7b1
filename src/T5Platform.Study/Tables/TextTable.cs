namespace T5Platform.Study.Tables;

/// <summary>A table for a terminal: aligned columns.</summary>
public static class TextTable
{
    /// <summary>The table and its notes; bold by <c>**</c>, or by ANSI escapes; ends with a line feed.</summary>
    public static string Render(ResultTable table, bool ansi = false) => throw new NotSupportedException(table.Title + ansi);
}

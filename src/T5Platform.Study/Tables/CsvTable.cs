namespace T5Platform.Study.Tables;

/// <summary>A table as CSV (RFC 4180): one line per cell, with its sources.</summary>
public static class CsvTable
{
    /// <summary>The lines, headings first.</summary>
    public static string Render(ResultTable table) => throw new NotSupportedException(table.Title);
}

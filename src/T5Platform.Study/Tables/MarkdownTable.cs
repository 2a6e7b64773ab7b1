namespace T5Platform.Study.Tables;

/// <summary>A table as GitHub-flavoured Markdown.</summary>
public static class MarkdownTable
{
    /// <summary>The table and its notes; ends with a line feed.</summary>
    public static string Render(ResultTable table) => throw new NotSupportedException(table.Title);
}

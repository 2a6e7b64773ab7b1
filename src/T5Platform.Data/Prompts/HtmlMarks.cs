namespace T5Platform.Data.Prompts;

/// <summary>MultiRC's line breaks and bold marks.</summary>
internal static class HtmlMarks
{
    public static string Remove(string text) => text.Replace("<br>", " ", StringComparison.Ordinal)
        .Replace("<b>", string.Empty, StringComparison.Ordinal)
        .Replace("</b>", string.Empty, StringComparison.Ordinal);
}

namespace T5Platform.Data.C4;

/// <summary>mC4's test: enough lines, and the third-longest is long.</summary>
internal static class ParagraphFilter
{
    private const int Ranked = 3;

    public static bool Keeps(string text, int leastLines, int leastLength)
    {
        var lines = text.Split('\n');
        return lines.Length >= leastLines && lines.Select(static line => line.EnumerateRunes().Count()).OrderDescending().Take(Ranked).Min() >= leastLength;
    }
}

namespace T5Platform.Data.Readers;

/// <summary>Plain text whose records are blocks of lines, set apart by blank ones.</summary>
internal static class TextBlocks
{
    public static IEnumerable<TextBlock> Read(string path)
    {
        var (first, lines) = (0, new List<string>());
        foreach (var (number, text) in TextLines.Read(path))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                if (lines.Count == 0) first = number;
                lines.Add(text);
            }
            else if (lines.Count > 0)
            {
                yield return new(first, lines);
                lines = [];
            }
        }

        if (lines.Count > 0) yield return new(first, lines);
    }
}

namespace T5Platform.Cli.Drawing;

/// <summary>Sentences on several lines, broken between words.</summary>
internal static class Wrapped
{
    public static IReadOnlyList<string> Of(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Plain.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Ink.WidthOf(line) + 1 + Ink.WidthOf(word) > width)
            {
                lines.Add(line);
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        return [.. lines, line];
    }

    /// <summary>Every line set in by <paramref name="indent"/> and styled.</summary>
    public static IEnumerable<string> Lines(string text, int width, int indent, string? style = null) =>
        Of(text, Math.Max(20, width - indent)).Select(line => new string(' ', indent) + Ink.Of(line, style));
}

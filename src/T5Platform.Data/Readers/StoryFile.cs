namespace T5Platform.Data.Readers;

/// <summary>The original <c>.story</c> files of CNN/Daily Mail: the article's lines, then highlights, each behind a mark.</summary>
internal static class StoryFile
{
    private const string Mark = "@highlight";
    private static readonly char[] Ends = ['.', '!', '?', '\'', '`', '"', '\u2019', '\u201d', ')'];

    /// <exception cref="MalformedRowException">It has no highlight.</exception>
    public static (string Article, string Highlights) Read(string path)
    {
        var (article, highlights, lines) = (new List<string>(), new List<string>(), 0);
        var marked = false;
        foreach (var (number, text) in TextLines.Read(path))
        {
            lines = number;
            var line = Ended(text.Trim());
            if (line.Length == 0) continue;
            if (line.StartsWith(Mark, StringComparison.Ordinal)) marked = true;
            else (marked ? highlights : article).Add(line);
        }

        return highlights.Count > 0
            ? (string.Join(' ', article), string.Join('\n', highlights))
            : throw new MalformedRowException(path, lines, $"a line '{Mark}' and a highlight behind it", "none");
    }

    /// <summary>Captions have no full stop; without one they would run into the next sentence.</summary>
    private static string Ended(string line) =>
        line.Length == 0 || line.Contains(Mark, StringComparison.Ordinal) || Ends.Contains(line[^1]) ? line : line + " .";
}

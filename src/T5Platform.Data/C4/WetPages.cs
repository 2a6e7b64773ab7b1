using T5Platform.Data.Readers;
using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>Pages of a WET file, packed or not, as C4's code reads them: a record begins at its version line; lines of its header are known by their names.</summary>
internal static class WetPages
{
    private const string Delimiter = "WARC/1.0", Address = "WARC-Target-URI:";
    private static readonly string[] Headers = ["WARC", "CONTENT-", "Content-"];

    /// <summary>The pages.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">Longer pages go.</param>
    /// <param name="count">Told what became of each record: <c>passed</c>, <c>no_url</c>, <c>no_content</c>, <c>too_long</c>.</param>
    public static IEnumerable<Page> Read(string path, int longest, Action<string> count)
    {
        var (url, lines, begun) = (string.Empty, new List<string>(), false);
        foreach (var line in TextLines.Read(path).Select(static line => PythonText.Strip(line.Text)).Append(Delimiter))
        {
            if (line == Delimiter)
            {
                var page = new Page(url, string.Join('\n', lines));
                var outcome = begun ? Judge(page, longest) : null;
                if (outcome is not null) count(outcome);
                if (outcome == "passed") yield return page;
                (url, begun) = (string.Empty, true);
                lines.Clear();
                continue;
            }

            if (line.StartsWith(Address, StringComparison.Ordinal)) url = line[Address.Length..].Trim();
            if (line.Length > 0 && !Array.Exists(Headers, header => line.StartsWith(header, StringComparison.Ordinal))) lines.Add(line);
        }
    }

    private static string Judge(Page page, int longest) =>
        page.Url.Length == 0 ? "no_url" : page.Text.Length == 0 ? "no_content" : page.Text.Length > longest ? "too_long" : "passed";
}

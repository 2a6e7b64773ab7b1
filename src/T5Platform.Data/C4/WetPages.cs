using System.Text;
using T5Platform.Data.C4.Web;
using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>Pages of a WET file, packed or not, as C4's code reads them: blank lines go, and lines that look like a record's header.</summary>
internal static class WetPages
{
    private static readonly string[] Headers = ["WARC", "CONTENT-", "Content-"];
    private static readonly string[] NotText = ["request", "response", "resource", "metadata", "revisit", "continuation"];

    /// <summary>The pages.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">Longer pages go.</param>
    /// <param name="count">Told what became of each record: <c>passed</c>, <c>not_text</c>, <c>no_url</c>, <c>no_content</c>, <c>too_long</c>.</param>
    /// <param name="problem">Told what is wrong with the file; null: nobody asks.</param>
    public static IEnumerable<Page> Read(string path, int longest, Action<string> count, Action<WarcProblem>? problem = null)
    {
        foreach (var record in WarcFile.Read(path, problem ?? (static _ => { })))
        {
            var page = new Page(record.Address, NotText.Contains(record.Type, StringComparer.OrdinalIgnoreCase) ? string.Empty : Text(record), record.Date);
            var outcome = NotText.Contains(record.Type, StringComparer.OrdinalIgnoreCase) ? "not_text" : Judge(page, longest);
            count(outcome);
            if (outcome == "passed") yield return page;
        }
    }

    private static string Text(WarcRecord record) => string.Join('\n', Encoding.UTF8.GetString(record.Content.Span).Split('\n')
        .Select(PythonText.Strip).Where(static line => line.Length > 0 && !Array.Exists(Headers, header => line.StartsWith(header, StringComparison.Ordinal))));

    private static string Judge(Page page, int longest) =>
        page.Url.Length == 0 ? "no_url" : page.Text.Length == 0 ? "no_content" : page.Text.Length > longest ? "too_long" : "passed";
}

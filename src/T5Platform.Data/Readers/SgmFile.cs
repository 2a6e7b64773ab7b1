using System.Net;
using System.Text.RegularExpressions;

namespace T5Platform.Data.Readers;

/// <summary>WMT's SGM files: <c>&lt;seg id="1"&gt; … &lt;/seg&gt;</c>, one a line, with entities for special characters.</summary>
internal static partial class SgmFile
{
    /// <exception cref="MalformedRowException">A segment does not end in its line.</exception>
    public static IEnumerable<(int Number, string Text)> Segments(string path)
    {
        foreach (var (number, text) in TextLines.Read(path))
        {
            if (Segment().Match(text) is { Success: true } match) yield return (number, WebUtility.HtmlDecode(match.Groups[1].Value.Trim()));
            else if (text.Contains("<seg", StringComparison.OrdinalIgnoreCase)) throw new MalformedRowException(path, number, "a segment that ends in its line", text.Length > 60 ? text[..60] + "…" : text);
        }
    }

    [GeneratedRegex("<seg[^>]*>(.*)</seg>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Segment();
}

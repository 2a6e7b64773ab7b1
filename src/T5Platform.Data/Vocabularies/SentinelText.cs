using System.Globalization;
using System.Text.RegularExpressions;

namespace T5Platform.Data.Vocabularies;

/// <summary>Finds <c>&lt;extra_id_k&gt;</c> in raw text: only at the start or after a blank, as seqio's user-defined pieces match.</summary>
internal static partial class SentinelText
{
    /// <summary>The text cut at its sentinels: pieces of text, and numbers k below <paramref name="count"/>.</summary>
    public static IEnumerable<(string Text, int? Sentinel)> Split(string text, int count)
    {
        var begin = 0;
        foreach (Match match in Pattern().Matches(text))
        {
            var k = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (k >= count) continue;
            if (match.Index > begin) yield return (text[begin..match.Index], null);
            yield return (string.Empty, k);
            begin = match.Index + match.Length;
        }

        if (begin < text.Length) yield return (text[begin..], null);
    }

    [GeneratedRegex(@"(?<=^|\s)<extra_id_(0|[1-9][0-9]{0,3})>", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

using System.Text;

namespace T5Platform.Data.Corpora.Duplicates;

/// <summary>What two texts must share to count as the same: lower-case words, every number read as 0, nothing else.</summary>
internal static class NormalisedText
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        var previous = ' ';
        foreach (var unit in text)
        {
            var kept = char.IsDigit(unit) ? '0' : char.IsLetter(unit) ? char.ToLowerInvariant(unit) : ' ';
            if (kept is ' ' or '0' && kept == previous) continue;
            result.Append(previous = kept);
        }

        return result.ToString().Trim();
    }
}

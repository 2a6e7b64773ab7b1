using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Summaries;

/// <summary>Words as ROUGE compares them: lower-case runs of a to z and 0 to 9.</summary>
internal static class RougeTokens
{
    private const int LongestUnstemmed = 3;

    public static string[] Of(string text, bool stems = false)
    {
        var (lower, words, start) = (PythonText.Lower(text), new List<string>(), -1);
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && (char.IsAsciiLetterLower(lower[i]) || char.IsAsciiDigit(lower[i])))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                words.Add(lower[start..i]);
                start = -1;
            }
        }

        return stems ? [.. words.Select(static word => word.Length > LongestUnstemmed ? PorterStemmer.Stem(word) : word)] : [.. words];
    }

    /// <summary>Words of each line that has text.</summary>
    public static List<string[]> Sentences(string text, bool stems = false) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Of(line, stems))];
}

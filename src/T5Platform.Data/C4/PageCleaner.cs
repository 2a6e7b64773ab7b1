using System.Text.RegularExpressions;
using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>The cleaning of one page, line by line, in the released code's order. A test of the page sees only lines that passed the tests before it.</summary>
public static partial class PageCleaner
{
    private static readonly string[] Policies = ["terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies"];

    /// <summary>What is left of a page; null: nothing.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="options">Limits.</param>
    /// <param name="count">Told of every rule that decides about a line or the page.</param>
    public static string? Clean(string text, CleaningOptions options, Action<CleaningRule> count)
    {
        var (kept, sentences) = (new List<string>(), 0);
        foreach (var raw in text.Split('\n'))
        {
            var line = PythonText.Strip(raw);
            // A line break at the very end begins no line.
            if (raw.Length == 0) continue;
            if (options.LongestWord is { } most && PythonText.Split(line).Any(word => word.Length > most))
            {
                count(CleaningRule.LineTooLongWord);
                continue;
            }

            line = WithoutCitations(line);
            var rule = Judge(line, options);
            count(rule);
            if (rule >= CleaningRule.PagePassed) return null;
            if (rule != CleaningRule.LinePassed) continue;
            sentences += SentenceSplitter.Count(line);
            kept.Add(line);
        }

        var enough = sentences >= options.LeastSentences;
        count(enough ? CleaningRule.PagePassed : CleaningRule.PageTooFewSentences);
        return enough ? PythonText.Strip(string.Join('\n', kept)) : null;
    }

    /// <summary>A line without <c>[12]</c>, <c>[]</c>, <c>[edit]</c> and <c>[citation needed]</c>.</summary>
    internal static string WithoutCitations(string line) => Citations().Replace(line, string.Empty);

    private static CleaningRule Judge(string line, CleaningOptions options)
    {
        if (line is not [.., '.' or '?' or '!' or '"'] || line.EndsWith("...", StringComparison.Ordinal)) return CleaningRule.LineNoEndMark;
        if (PythonText.Split(line).Length < options.LeastWords) return CleaningRule.LineTooShort;
        var lower = PythonText.Lower(line);
        if (lower.Contains("lorem ipsum", StringComparison.Ordinal)) return CleaningRule.PageLoremIpsum;
        if (lower.Contains("javascript", StringComparison.Ordinal)) return CleaningRule.LineJavascript;
        if (line.Contains('{', StringComparison.Ordinal)) return CleaningRule.PageCurlyBracket;
        if (Array.Exists(Policies, policy => lower.Contains(policy, StringComparison.Ordinal))) return CleaningRule.LinePolicy;
        return options.BadWords?.InsideLine(lower) == true ? CleaningRule.PageBadWord : CleaningRule.LinePassed;
    }

    [GeneratedRegex(@"\[\d*\]|\[edit\]|\[citation needed\]", RegexOptions.CultureInvariant)]
    private static partial Regex Citations();
}

using System.Text.RegularExpressions;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Prompts;

/// <summary>
/// WNLI as the question for a referent. The second sentence is the last clause of the first with the pronoun replaced: where the words
/// around a pronoun come back there, what stands between them is the candidate.
/// </summary>
internal static class WnliReferent
{
    private static readonly string[] Pronouns = ["he", "she", "they", "it", "her", "his", "their", "them", "him"];
    private static readonly string[] Articles = ["a", "an", "the"];
    private static readonly char[] Marks = ['.', ',', '?', '!'];

    /// <summary>The passage with its pronoun marked, and the candidate that the clause names.</summary>
    public static (string Inputs, string Candidate) Of(string passage, string clause)
    {
        var original = passage.Split(' ');
        var kept = Enumerable.Range(0, original.Length).Where(i => Bare(original[i]).Length > 0).ToArray();
        string[] words = [.. kept.Select(i => Bare(original[i]))];
        string[] clauseWords = [.. clause.Split(' ').Select(Bare).Where(static word => word.Length > 0)];
        var (at, before, after) = BestPronoun(words, clauseWords);
        var candidate = before.Length + after.Length == 0 ? string.Empty : Between(before, after, string.Join(' ', clauseWords));
        if (at >= 0) original[kept[at]] = Marked(original[kept[at]]);
        return (MarkedPronoun.Prefix + string.Join(' ', original), Spelling(FromArticle(candidate), clause));
    }

    /// <summary>Lower case, without one mark at the end.</summary>
    private static string Bare(string word)
    {
        var lower = PythonText.Lower(word);
        return lower.Length > 0 && Marks.Contains(lower[^1]) ? lower[..^1] : lower;
    }

    private static string Marked(string word) => Marks.Contains(word[^1]) ? $"*{word[..^1]}* {word[^1]}" : $"*{word}*";

    /// <summary>The first pronoun of those with most words around them that come back in the clause.</summary>
    private static (int At, string[] Before, string[] After) BestPronoun(string[] words, string[] clause)
    {
        var (forwards, backwards) = (string.Join(' ', clause), string.Join(' ', clause.Reverse()));
        (int At, string[] Before, string[] After) best = (-1, [], []);
        for (var i = 0; i < words.Length; i++)
        {
            if (!Pronouns.Contains(words[i])) continue;
            var before = Run([.. words[..i].Reverse()], backwards);
            var after = Run(words[(i + 1)..], forwards);
            if (best.At < 0 || before.Length + after.Length > best.Before.Length + best.After.Length) best = (i, [.. before.Reverse()], after);
        }

        return best;
    }

    private static string[] Run(string[] words, string clause)
    {
        var length = 0;
        while (length < words.Length && clause.Contains(string.Join(' ', words[..(length + 1)]), StringComparison.Ordinal)) length++;
        return words[..length];
    }

    private static string Between(string[] before, string[] after, string clause)
    {
        var (left, right) = (before.Length == 0 ? string.Empty : string.Join(' ', before) + " ", after.Length == 0 ? string.Empty : " " + string.Join(' ', after));
        foreach (var (start, end) in new[] { (left, right), ("^", right), (left, "$") })
            if (Found($"{start}(.+){end}", clause) is { } found) return found;
        return string.Empty;
    }

    /// <summary>The words are a pattern themselves, as in T5; where they make none they are taken as they are.</summary>
    private static string? Found(string pattern, string clause)
    {
        try
        {
            var match = Regex.Match(clause, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return match.Success ? match.Groups[1].Value : null;
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    private static string FromArticle(string candidate)
    {
        var words = candidate.Split(' ');
        var from = Articles.Max(article => Array.IndexOf(words, article));
        return from < 0 ? candidate : string.Join(' ', words[from..]);
    }

    /// <summary>The candidate as the clause spells it, without a mark or a genitive at the end.</summary>
    private static string Spelling(string candidate, string clause)
    {
        var pattern = string.Join(' ', candidate.Split(' ').Select(static word => Regex.Escape(word) + "[.,?!]?"));
        var match = Regex.Match(clause, pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        var found = candidate.Length > 0 && match.Success ? match.Value : candidate;
        if (found.Length > 0 && Marks.Contains(found[^1])) found = found[..^1];
        if (found.EndsWith("'s", StringComparison.Ordinal)) return found[..^2];
        return found.EndsWith('\'') ? found[..^1] : found;
    }
}

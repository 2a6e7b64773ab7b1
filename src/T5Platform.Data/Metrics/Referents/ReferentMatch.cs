using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Referents;

/// <summary>Whether a predicted referent is the candidate (WSC, WNLI): its words are among the other's, or the other way round.</summary>
internal static class ReferentMatch
{
    /// <summary>Counts as wrong for either label.</summary>
    public const int Nothing = -1;

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal)
    {
        "a", "an", "few", "her", "his", "each", "every", "many", "much", "my", "our", "some", "that", "the", "their", "these", "this",
        "those", "which", "whose", "your",
    };

    /// <summary>1 the same, 0 another, -1 nothing was predicted.</summary>
    public static int Of(string prediction, string candidate)
    {
        var (predicted, wanted) = (Words(prediction), Words(candidate));
        if (predicted.Count == 0) return Nothing;
        if (HasApostrophe(predicted) != HasApostrophe(wanted)) return 0;
        return predicted.IsSubsetOf(wanted) || wanted.IsSubsetOf(predicted) ? 1 : 0;
    }

    /// <summary>Single blanks divide, so two in a row leave an empty word, as in T5.</summary>
    private static HashSet<string> Words(string text)
    {
        string[] kept = [.. PythonText.Lower(PythonText.Strip(text)).Split(' ').Where(static word => !Determiners.Contains(word))];
        return string.Join(' ', kept).Length == 0 ? [] : [.. kept];
    }

    private static bool HasApostrophe(HashSet<string> words) => words.Any(static word => word.Contains('\'', StringComparison.Ordinal));
}

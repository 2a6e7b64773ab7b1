using Lingua;

namespace T5Platform.Data.C4.Languages;

/// <summary>
/// Lingua, among all its languages, by trigrams: enough for text of three sentences and more. It stands in for langdetect, which the study used and
/// which has no .NET form; the threshold is the same, the borderline pages are not.
/// </summary>
public sealed class LinguaLanguages : ILanguageIdentifier
{
    /// <summary>Characters that are looked at: more cost time and change nothing.</summary>
    public const int Sample = 2000;

    private readonly Lazy<LanguageDetector> _detector = new(static () => LanguageDetectorBuilder.FromAllLanguages().WithLowAccuracyMode().Build());

    /// <summary>Whether the language models lie beside the program.</summary>
    public static bool Available => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "Lingua", "LanguageModels"));

    /// <inheritdoc/>
    public LanguageGuess Identify(string text)
    {
        // Equal probabilities are ordered by name, so that the answer never depends on a dictionary.
        var guesses = _detector.Value.ComputeLanguageConfidenceValues(text.Length <= Sample ? text : text[..Sample]);
        if (guesses.Count == 0) return default;
        var best = guesses.OrderByDescending(static guess => guess.Value).ThenBy(static guess => guess.Key).First();
        return new(best.Key.IsoCode6391().ToString().ToLowerInvariant(), best.Value);
    }
}

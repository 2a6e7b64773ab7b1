using T5Platform.Data.Readers;

namespace T5Platform.Data.Prompts;

/// <summary>Sentences with a pronoun between asterisks, whose referent is asked for.</summary>
internal static class MarkedPronoun
{
    public const string Prefix = "wsc: ";

    /// <summary>
    /// The word of that number becomes marked (SuperGLUE's WSC). Two sentences of the data have a number that does not fit; they are known.
    /// </summary>
    /// <exception cref="ArgumentException">The word of that number is another one, or the first.</exception>
    public static string ByNumber(string text, int number, string pronoun) =>
        WithPlace(text, number, pronoun).Replace(" X ", $" *{pronoun}* ", StringComparison.Ordinal);

    /// <summary>The first place where the pronoun stands behind a blank and before a blank, full stop or comma becomes marked (DPR).</summary>
    public static string ByWord(string sentence, string pronoun)
    {
        var found = " .,".Select(end => sentence.IndexOf($" {pronoun}{end}", StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(-1).Min();
        return found < 0 ? sentence : $"{sentence[..found]} *{pronoun}*{sentence[(found + 1 + pronoun.Length)..]}";
    }

    private static string WithPlace(string text, int number, string pronoun)
    {
        if (text.StartsWith("The boy continued to whip the pony", StringComparison.Ordinal) && text.Contains("\"Good for him,\" he said.", StringComparison.Ordinal))
            return text.Replace("\"Good for him,\" he said.", "\"Good for X ,\" he said.", StringComparison.Ordinal).TrimEnd(' ');
        if (text.Contains("put the magic pebble in an iron safe", StringComparison.Ordinal) && text.Contains(" to use it ,", StringComparison.Ordinal))
            return text.Replace(" to use it ,", " to use X ,", StringComparison.Ordinal);
        var words = text.Split(' ');
        if (number <= 0 || number >= words.Length || words[number] != pronoun)
            throw new ArgumentException($"Word {number} of '{text}' is not '{pronoun}'.", nameof(number));
        words[number] = "X";
        return string.Join(' ', words);
    }
}

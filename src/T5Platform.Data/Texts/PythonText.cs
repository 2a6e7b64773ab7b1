namespace T5Platform.Data.Texts;

/// <summary>Text as Python sees it, where .NET differs: the published metrics and preprocessors are defined by it.</summary>
public static class PythonText
{
    /// <summary>Words between runs of blanks; U+001C to U+001F are blanks too.</summary>
    public static string[] Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBlank(text[i]))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return [.. words];
    }

    /// <summary>Without blanks at both ends.</summary>
    public static string Strip(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>Without blanks at the right end.</summary>
    public static string StripRight(string text)
    {
        var end = text.Length;
        while (end > 0 && IsBlank(text[end - 1])) end--;
        return text[..end];
    }

    /// <summary>Lower case with full mappings: the dotted capital I becomes two code points.</summary>
    public static string Lower(string text) => text.Replace("\u0130", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Whether a character counts as a blank.</summary>
    public static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001c' and <= '\u001f';

    /// <summary>Whether a character is ASCII punctuation (<c>string.punctuation</c>, RE2's <c>[[:punct:]]</c>).</summary>
    public static bool IsPunctuation(char unit) => char.IsAscii(unit) && (char.IsPunctuation(unit) || char.IsSymbol(unit));

    /// <summary>Whether a character belongs to a word (<c>\w</c> of Unicode patterns).</summary>
    public static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || unit == '_' || char.GetUnicodeCategory(unit)
        is System.Globalization.UnicodeCategory.LetterNumber or System.Globalization.UnicodeCategory.OtherNumber;
}

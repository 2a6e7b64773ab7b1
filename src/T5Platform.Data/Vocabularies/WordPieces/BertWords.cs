using System.Globalization;
using System.Text;

namespace T5Platform.Data.Vocabularies.WordPieces;

/// <summary>BERT's words: cut at blanks, each punctuation mark and each Chinese character for itself, control characters left out.</summary>
internal static class BertWords
{
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLeftOut(rune)) continue;
            var alone = IsPunctuation(rune) || IsChinese(rune.Value);
            if ((alone || Rune.IsWhiteSpace(rune)) && word.Length > 0) yield return Take(word);
            if (alone) yield return rune.ToString();
            else if (!Rune.IsWhiteSpace(rune)) word.Append(rune);
        }

        if (word.Length > 0) yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        var taken = word.ToString();
        word.Clear();
        return taken;
    }

    private static bool IsLeftOut(Rune rune) =>
        rune.Value is 0 or 0xFFFD ||
        (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>All ASCII marks count, also those that Unicode calls symbols.</summary>
    private static bool IsPunctuation(Rune rune) =>
        rune.Value is (>= 33 and <= 47) or (>= 58 and <= 64) or (>= 91 and <= 96) or (>= 123 and <= 126) || Rune.IsPunctuation(rune);

    private static bool IsChinese(int point) => point is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}

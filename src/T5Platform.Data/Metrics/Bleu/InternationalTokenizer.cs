using System.Globalization;
using System.Text;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Bleu;

/// <summary>The tokenizer <c>intl</c>, which the paper uses: punctuation of any script, but not next to numbers, and every symbol. Works on code points.</summary>
internal sealed class InternationalTokenizer : BleuTokenizer
{
    private static readonly Rune Blank = new(' ');

    public override string Name => "intl";

    public override string Tokenise(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        runes = Pairs(runes, static (one, other) => !IsNumber(one) && IsPunctuation(other), after: true);
        runes = Pairs(runes, static (one, other) => IsPunctuation(one) && !IsNumber(other), after: false);
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in runes)
        {
            if (Rune.IsSymbol(rune)) result.Append(' ').Append(rune.ToString()).Append(' ');
            else result.Append(rune.ToString());
        }

        return string.Join(' ', PythonText.Split(result.ToString()));
    }

    /// <summary>Finds pairs from the left, none twice: blanks around the second (after), or around the first.</summary>
    private static Rune[] Pairs(Rune[] runes, Func<Rune, Rune, bool> fits, bool after)
    {
        var result = new List<Rune>(runes.Length + 16);
        for (var i = 0; i < runes.Length; i++)
        {
            if (i + 1 == runes.Length || !fits(runes[i], runes[i + 1]))
            {
                result.Add(runes[i]);
                continue;
            }

            result.AddRange(after ? [runes[i], Blank, runes[i + 1], Blank] : [Blank, runes[i], Blank, runes[i + 1]]);
            i++;
        }

        return [.. result];
    }

    private static bool IsNumber(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsPunctuation(Rune rune) => Rune.IsPunctuation(rune);
}

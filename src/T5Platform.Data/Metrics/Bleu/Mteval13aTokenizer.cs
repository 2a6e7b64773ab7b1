using System.Text;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Bleu;

/// <summary>The tokenizer of the script mteval-v13a, WMT's standard.</summary>
internal sealed class Mteval13aTokenizer : BleuTokenizer
{
    public override string Name => "13a";

    public override string Tokenise(string text)
    {
        var joined = text.Replace("<skipped>", string.Empty, StringComparison.Ordinal)
            .Replace("-\n", string.Empty, StringComparison.Ordinal)
            .Replace('\n', ' ');
        if (joined.Contains('&', StringComparison.Ordinal))
        {
            joined = joined.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
                .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        }

        return Divide($" {joined} ");
    }

    /// <summary>The script's four rules in their order: marks, points after and before what is no digit, hyphens after a digit.</summary>
    internal static string Divide(string text)
    {
        var marked = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (IsMark(unit)) marked.Append(' ').Append(unit).Append(' ');
            else marked.Append(unit);
        }

        var points = Pairs(marked.ToString(), static (one, other) => !char.IsAsciiDigit(one) && other is ('.' or ','), after: true);
        points = Pairs(points, static (one, other) => one is '.' or ',' && !char.IsAsciiDigit(other), after: false);
        return string.Join(' ', PythonText.Split(Hyphens(points)));
    }

    /// <summary>The character ranges of the script's first rule.</summary>
    private static bool IsMark(char unit) => unit is >= '{' and <= '~' or >= '[' and <= '`' or >= ' ' and <= '&' or >= '(' and <= '+' or >= ':' and <= '@' or '/';

    /// <summary>Finds pairs from the left, none twice: blanks around the second (after), or around the first.</summary>
    private static string Pairs(string text, Func<char, char, bool> fits, bool after)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 == text.Length || !fits(text[i], text[i + 1]))
            {
                result.Append(text[i]);
                continue;
            }

            if (after) result.Append(text[i]).Append(' ').Append(text[i + 1]).Append(' ');
            else result.Append(' ').Append(text[i]).Append(' ').Append(text[i + 1]);
            i++;
        }

        return result.ToString();
    }

    private static string Hyphens(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i]);
            if (char.IsAsciiDigit(text[i]) && i + 1 < text.Length && text[i + 1] == '-')
            {
                result.Append(" - ");
                i++;
            }
        }

        return result.ToString();
    }
}

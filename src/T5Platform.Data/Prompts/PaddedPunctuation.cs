using System.Text;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Prompts;

/// <summary>Text with a blank on both sides of each ASCII punctuation mark, and single blanks.</summary>
internal static class PaddedPunctuation
{
    public static string Of(string text)
    {
        var padded = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (PythonText.IsPunctuation(unit)) padded.Append(' ').Append(unit).Append(' ');
            else padded.Append(unit);
        }

        return SingleBlanks(padded.ToString());
    }

    /// <summary>Runs of blank, tab, newline, form feed and carriage return become one blank, at the ends too.</summary>
    public static string SingleBlanks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is not (' ' or '\t' or '\n' or '\f' or '\r')) kept.Append(unit);
            else if (kept.Length == 0 || kept[^1] != ' ') kept.Append(' ');
        }

        return kept.ToString();
    }
}

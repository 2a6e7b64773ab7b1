using System.Text;

namespace T5Platform.Data.Prompts;

/// <summary>Words by which spans are counted: every character outside ASCII words becomes a blank, then single blanks divide.</summary>
public static class SpaceTokens
{
    /// <summary>The words; two blanks in a row leave an empty one, as T5 counts them.</summary>
    public static string[] Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            kept.Append(rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '_') ? (char)rune.Value : ' ');
        return kept.ToString().Split(' ');
    }
}

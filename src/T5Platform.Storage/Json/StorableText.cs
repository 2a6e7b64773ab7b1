using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace T5Platform.Storage.Json;

/// <summary>
/// Postgres stores any text but U+0000 and lone surrogates, and what processes print may hold both: they become U+FFFD.
/// </summary>
internal static class StorableText
{
    /// <summary>The text as it can be stored.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text is null || IsStorable(text) ? text : Replaced(text);

    private static bool IsStorable(string text)
    {
        foreach (var character in text)
            if (character == '\0' || char.IsSurrogate(character))
                return false;
        return true;
    }

    private static string Replaced(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return result.ToString();
    }
}

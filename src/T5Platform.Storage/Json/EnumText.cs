using System.Collections.Frozen;
using System.Text.Json;

namespace T5Platform.Storage.Json;

/// <summary>Enums as stable text in columns, as in JSON: snake_case.</summary>
internal static class EnumText<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Texts =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Its text.</summary>
    public static string Of(T value) => Texts[value];

    /// <summary>The value of a text.</summary>
    public static T Parse(string text) => Values.TryGetValue(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is stored where a {typeof(T).Name} is expected: one of {string.Join(", ", Texts.Values)}.");
}

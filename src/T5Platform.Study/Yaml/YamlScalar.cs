using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace T5Platform.Study.Yaml;

/// <summary>What a scalar means: YAML's core schema, and nothing of YAML 1.1's surprises (no <c>yes</c>, no octal, no dates).</summary>
internal static partial class YamlScalar
{
    public static void Write(Utf8JsonWriter json, string text, bool isPlain)
    {
        if (!isPlain)
            json.WriteStringValue(text);
        else if (text is "" or "~" or "null")
            json.WriteNullValue();
        else if (text is "true" or "false")
            json.WriteBooleanValue(text == "true");
        else if (Number().IsMatch(text))
            json.WriteRawValue(Canonical(text));
        else
            json.WriteStringValue(text);
    }

    // As written where JSON writes it so too: whole numbers keep every digit.
    private static string Canonical(string text) => JsonNumber().IsMatch(text)
        ? text
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : JsonSerializer.Serialize(text);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex JsonNumber();
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace T5Platform.Contracts.Specs.Reading;

/// <summary>Texts of a document, taken and shown without ever throwing.</summary>
internal static class SpecText
{
    private const int LongestShown = 60;

    /// <summary>The string of a JSON string; null for one with half of a surrogate pair, which is no text.</summary>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a field; as it was written when it is no text.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    /// <summary>A value as it was written, short enough for a sentence.</summary>
    public static string Shown(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Shortened(element.GetRawText()),
    };

    public static string Shortened(string text)
    {
        if (text.Length <= LongestShown)
            return text;
        var end = LongestShown - (char.IsHighSurrogate(text[LongestShown - 2]) ? 2 : 1);
        return $"{text[..end]}…";
    }

    /// <summary>A path one field further; a name that is no plain word is quoted.</summary>
    public static string Path(string parent, string name)
    {
        if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$'))
            return $"{parent}[\"{Shortened(JsonEncodedText.Encode(name).ToString())}\"]";
        return parent.Length == 0 ? Shortened(name) : $"{parent}.{Shortened(name)}";
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace T5Platform.Data.C4.Stages;

/// <summary>A document of the data set, with the fields of the published one.</summary>
internal sealed record DocumentText(
    [property: JsonPropertyName("text")] string Text, [property: JsonPropertyName("timestamp")] string Timestamp, [property: JsonPropertyName("url")] string Url)
{
    /// <summary>Text stays readable: the files are never part of a web page.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

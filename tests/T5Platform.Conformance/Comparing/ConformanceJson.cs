using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace T5Platform.Conformance.Comparing;

/// <summary>How answers are written as JSON before they are compared.</summary>
internal static class ConformanceJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = false,
    };
}

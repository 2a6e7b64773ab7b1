using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Dashboard.Runs;

/// <summary>A run's spec as people read it.</summary>
internal static class RunSpecJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(RunSpec spec) => JsonSerializer.Serialize(spec, Options);
}

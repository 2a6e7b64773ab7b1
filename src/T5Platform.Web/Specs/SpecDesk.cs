using System.Text.Json;
using System.Text.Json.Serialization;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Web.Specs;

/// <summary>Where the web reads and plans specs.</summary>
internal static class SpecDesk
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static SpecReading Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<ExperimentSpec>(utf8, Options) is { } spec
                ? SpecReading.Sound(spec)
                : SpecReading.Unsound([new("", "wrong-type", "The document is null; an object is expected.")]);
        }
        catch (JsonException exception)
        {
            return SpecReading.Unsound([new(exception.Path ?? "", "not-json", exception.Message)]);
        }
    }

    public static ExperimentPlan Plan(ExperimentId id, ExperimentSpec spec) => new() { Runs = [], Evaluations = [], Cells = [] };

    public static string Schema() => """{"type":"object"}""";
}

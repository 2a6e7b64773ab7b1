using System.Text.Json;

namespace T5Platform.Contracts.Shards;

/// <summary>The one way in which agent and shard write JSON: camelCase, enums as text, one object a line.</summary>
public static class ShardJson
{
    /// <summary>Options of both directions.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = false };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

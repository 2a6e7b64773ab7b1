using System.Text.Json;
using System.Text.Json.Serialization;

namespace T5Platform.Storage.Json;

/// <summary>How records are kept in <c>jsonb</c> columns: camelCase, enums as snake_case text.</summary>
internal static class StorageJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>To JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>From JSON.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // jsonb sorts the members of an object: the discriminator need not come first.
            AllowOutOfOrderMetadataProperties = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new StorableTextConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

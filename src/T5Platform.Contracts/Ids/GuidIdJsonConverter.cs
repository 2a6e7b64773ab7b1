using System.Text.Json;

namespace T5Platform.Contracts.Ids;

/// <summary>Writes an id as its 32 hexadecimal digits; reads any of the usual UUID forms.</summary>
public sealed class GuidIdJsonConverter<TId> : JsonConverter<TId> where TId : struct, IGuidId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Guid.TryParse(reader.GetString(), out var value)
            ? TId.From(value)
            : throw new JsonException($"'{reader.GetString()}' is not an id: a UUID was expected.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value.ToString("N"));
}

using System.Text.Json;

namespace T5Platform.Contracts.Ids;

/// <summary>Writes a name id as a plain string.</summary>
public sealed class NameIdJsonConverter<TId> : JsonConverter<TId> where TId : struct, INameId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.From(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

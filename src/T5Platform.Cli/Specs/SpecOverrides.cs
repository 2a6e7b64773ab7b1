using System.Text.Json;

namespace T5Platform.Cli.Specs;

/// <summary>Fields of a spec that the command line gives.</summary>
internal sealed record SpecOverrides(string? Name, int? Priority, string? Tenant = null)
{
    /// <summary>The document with these in place of its own. What is no JSON object stays as it is: the reader says what is wrong with it.</summary>
    public byte[] Apply(byte[] spec)
    {
        if (this is { Name: null, Priority: null, Tenant: null })
            return spec;
        try
        {
            using var document = JsonDocument.Parse(spec);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Written(document.RootElement) : spec;
        }
        catch (JsonException)
        {
            return spec;
        }
    }

    private byte[] Written(JsonElement root)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (Name is not null)
                writer.WriteString("name", Name);
            if (Priority is { } priority)
                writer.WriteNumber("priority", priority);
            if (Tenant is not null)
                writer.WriteString("tenant", Tenant);
            foreach (var field in root.EnumerateObject().Where(field => !IsGiven(field.Name)))
                field.WriteTo(writer);
            writer.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private bool IsGiven(string field) =>
        (field == "name" && Name is not null) || (field == "priority" && Priority is not null) || (field == "tenant" && Tenant is not null);
}

using System.Text.Json;

namespace T5Platform.Cli.Api;

/// <summary>Lists in the server's own JSON.</summary>
internal static class JsonLists
{
    /// <summary>The elements at these places, untouched.</summary>
    public static byte[] Pick(ReadOnlyMemory<byte> list, IReadOnlyList<int> places)
    {
        using var document = JsonDocument.Parse(list);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var place in places)
                document.RootElement[place].WriteTo(writer);
            writer.WriteEndArray();
        }
        return buffer.ToArray();
    }

    /// <summary>The element at this place, untouched.</summary>
    public static byte[] Only(ReadOnlyMemory<byte> list, int place)
    {
        using var document = JsonDocument.Parse(list);
        return JsonSerializer.SerializeToUtf8Bytes(document.RootElement[place], ApiJson.Options);
    }

    /// <summary>Each element on a line of its own.</summary>
    public static IEnumerable<string> Lines(ReadOnlyMemory<byte> list)
    {
        using var document = JsonDocument.Parse(list);
        foreach (var element in document.RootElement.EnumerateArray())
            yield return JsonSerializer.Serialize(element, ApiJson.Options);
    }
}

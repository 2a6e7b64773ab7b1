using System.Buffers.Binary;
using System.Text.Json;

namespace T5Platform.Training.Checkpoints;

/// <summary>
/// The header of a safetensors file: its length (64 bits, little-endian), then a JSON object from name to dtype, shape and
/// offsets. Written in one canonical way (names in ordinal order, no blanks but the padding to 8 bytes), so that equal
/// tensors give equal files.
/// </summary>
internal static class SafetensorsHeader
{
    private const int MaxBytes = 100_000_000;
    private const int Alignment = 8;

    public static byte[] Write(IReadOnlyList<SafetensorsEntry> entries)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("__metadata__");
            writer.WriteString("format", "pt"); // what Hugging Face's loader asks for
            writer.WriteEndObject();
            foreach (var entry in entries) WriteEntry(writer, entry);
            writer.WriteEndObject();
        }

        while (json.Length % Alignment != 0) json.WriteByte((byte)' ');
        var header = new byte[8 + json.Length];
        BinaryPrimitives.WriteInt64LittleEndian(header, json.Length);
        json.GetBuffer().AsSpan(0, (int)json.Length).CopyTo(header.AsSpan(8));
        return header;
    }

    /// <summary>Reads the header of a file of a known length; the stream then stands at the first byte of data.</summary>
    /// <exception cref="FormatException">The file is not sound; the message says where.</exception>
    public static IReadOnlyList<SafetensorsEntry> Read(Stream stream, long fileBytes)
    {
        Span<byte> prefix = stackalloc byte[8];
        if (stream.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8) throw new FormatException("the file is shorter than 8 bytes");
        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length < 2 || length > Math.Min(MaxBytes, fileBytes - 8))
            throw new FormatException($"the header claims {length} bytes in a file of {fileBytes}");
        var json = new byte[length];
        if (stream.ReadAtLeast(json, json.Length, throwOnEndOfStream: false) < json.Length) throw new FormatException("the header is cut off");
        return Parse(json, fileBytes - 8 - length);
    }

    private static void WriteEntry(Utf8JsonWriter writer, SafetensorsEntry entry)
    {
        writer.WriteStartObject(entry.Name);
        writer.WriteString("dtype", SafetensorsEntry.NameOf(entry.Type));
        writer.WriteStartArray("shape");
        foreach (var size in entry.Shape) writer.WriteNumberValue(size);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(entry.From);
        writer.WriteNumberValue(entry.To);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static List<SafetensorsEntry> Parse(byte[] json, long dataBytes)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var entries = document.RootElement.EnumerateObject()
                .Where(property => property.Name != "__metadata__")
                .Select(property => ParseEntry(property.Name, property.Value))
                .OrderBy(entry => entry.From).ToList();
            RequireSeamless(entries, dataBytes);
            return entries;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new FormatException($"the header is malformed: {malformed.Message}", malformed);
        }
    }

    private static SafetensorsEntry ParseEntry(string name, JsonElement value)
    {
        var type = SafetensorsEntry.TypeOf(value.GetProperty("dtype").GetString()!);
        long[] shape = [.. value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        long[] offsets = [.. value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        if (offsets.Length != 2 || shape.Any(size => size < 0) || offsets[1] - offsets[0] != SafetensorsEntry.ExtentOf(type, shape))
            throw new FormatException($"tensor '{name}' of shape [{string.Join(", ", shape)}] has offsets [{string.Join(", ", offsets)}]");
        return new(name, type, shape, offsets[0], offsets[1]);
    }

    private static void RequireSeamless(List<SafetensorsEntry> entries, long dataBytes)
    {
        long at = 0;
        foreach (var entry in entries)
        {
            if (entry.From != at) throw new FormatException($"tensor '{entry.Name}' begins at {entry.From}; {at} was expected");
            at = entry.To;
        }

        if (at != dataBytes) throw new FormatException($"the tensors end at {at}, the file's data at {dataBytes}");
    }
}

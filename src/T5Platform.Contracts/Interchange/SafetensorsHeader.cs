using System.Buffers.Binary;
using System.Text.Json;

namespace T5Platform.Contracts.Interchange;

/// <summary>
/// The header of a safetensors file: its length (64 bits, little-endian), then a JSON object from name to dtype, shape and
/// offsets. Written in one canonical way (names in ordinal order, no blanks but the padding to 8 bytes), so that equal
/// tensors give equal files.
/// </summary>
public sealed record SafetensorsHeader
{
    private const int MaxBytes = 100_000_000;
    private const int LengthBytes = 8;
    private const int Alignment = 8;

    private SafetensorsHeader(IReadOnlyList<SafetensorsEntry> entries, byte[] bytes) => (Entries, Bytes) = (entries, bytes);

    /// <summary>The tensors, in the order of their data, which has no gaps.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>The header as it stands in the file, its length before it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How long the whole file must be.</summary>
    public long FileBytes => Bytes.Length + (Entries.Count == 0 ? 0 : Entries[^1].To);

    /// <summary>The header of a file of these tensors, which lie one after the other.</summary>
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
        var header = new byte[LengthBytes + json.Length];
        BinaryPrimitives.WriteInt64LittleEndian(header, json.Length);
        json.GetBuffer().AsSpan(0, (int)json.Length).CopyTo(header.AsSpan(LengthBytes));
        return header;
    }

    /// <summary>Reads a header; the stream then stands at the first byte of data.</summary>
    /// <exception cref="FormatException">It is not sound; the message says where.</exception>
    public static async Task<SafetensorsHeader> ReadAsync(Stream stream, CancellationToken cancellation = default)
    {
        var prefix = new byte[LengthBytes];
        if (await stream.ReadAtLeastAsync(prefix, LengthBytes, throwOnEndOfStream: false, cancellation) < LengthBytes) throw new FormatException("the file is shorter than 8 bytes");
        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is < 2 or > MaxBytes) throw new FormatException($"the header claims {length} bytes; 2 to {MaxBytes} are allowed");
        var bytes = new byte[LengthBytes + length];
        prefix.CopyTo(bytes, 0);
        if (await stream.ReadAtLeastAsync(bytes.AsMemory(LengthBytes), (int)length, throwOnEndOfStream: false, cancellation) < length) throw new FormatException("the header is cut off");
        return new(Parse(bytes.AsMemory(LengthBytes)), bytes);
    }

    /// <summary>Each tensor's shape by its name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Shapes() => Entries.ToDictionary(static entry => entry.Name, static entry => entry.Shape, StringComparer.Ordinal);

    private static void WriteEntry(Utf8JsonWriter writer, SafetensorsEntry entry)
    {
        writer.WriteStartObject(entry.Name);
        writer.WriteString("dtype", entry.Type.ToString());
        writer.WriteStartArray("shape");
        foreach (var size in entry.Shape) writer.WriteNumberValue(size);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(entry.From);
        writer.WriteNumberValue(entry.To);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static List<SafetensorsEntry> Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = Alignment, AllowDuplicateProperties = false });
            var entries = document.RootElement.EnumerateObject()
                .Where(property => property.Name != "__metadata__")
                .Select(property => ParseEntry(property.Name, property.Value))
                .OrderBy(entry => entry.From).ThenBy(entry => entry.To).ToList();
            RequireSeamless(entries);
            return entries;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw new FormatException($"the header is malformed: {malformed.Message}", malformed);
        }
    }

    private static SafetensorsEntry ParseEntry(string name, JsonElement value)
    {
        var type = TypeOf(value.GetProperty("dtype").GetString());
        long[] shape = [.. value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        long[] offsets = [.. value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        if (offsets.Length != 2 || shape.Any(size => size < 0) || checked(offsets[1] - offsets[0]) != SafetensorsEntry.ExtentOf(type, shape))
            throw new FormatException($"tensor '{name}' of shape [{string.Join(", ", shape)}] has offsets [{string.Join(", ", offsets)}]");
        return new(name, type, shape, offsets[0], offsets[1]);
    }

    private static TensorType TypeOf(string? name) => Enum.GetNames<TensorType>().Contains(name, StringComparer.Ordinal)
        ? Enum.Parse<TensorType>(name!)
        : throw new FormatException($"dtype '{name}' is not read here; known are {string.Join(", ", Enum.GetNames<TensorType>())}");

    private static void RequireSeamless(List<SafetensorsEntry> entries)
    {
        long at = 0;
        foreach (var entry in entries)
        {
            if (entry.From != at) throw new FormatException($"tensor '{entry.Name}' begins at {entry.From}; {at} was expected");
            at = entry.To;
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace T5Platform.Model.Tests.Goldens;

/// <summary>Reads a whole safetensors file of this machine's byte order into tensors.</summary>
internal static class Safetensors
{
    public static Dictionary<string, Tensor> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var start = 8 + (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, start - 8));
        return header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__")
            .ToDictionary(entry => entry.Name, entry => Tensor(entry.Value, bytes.AsSpan(start)));
    }

    private static Tensor Tensor(JsonElement entry, ReadOnlySpan<byte> data)
    {
        var shape = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
        var offsets = entry.GetProperty("data_offsets");
        var own = data[offsets[0].GetInt32()..offsets[1].GetInt32()];
        return entry.GetProperty("dtype").GetString() switch
        {
            "F32" => tensor(MemoryMarshal.Cast<byte, float>(own).ToArray(), shape),
            "F64" => tensor(MemoryMarshal.Cast<byte, double>(own).ToArray(), shape),
            "I64" => tensor(MemoryMarshal.Cast<byte, long>(own).ToArray(), shape),
            "I32" => tensor(MemoryMarshal.Cast<byte, int>(own).ToArray(), shape),
            var other => throw new InvalidDataException($"dtype is {other}; allowed is F32, F64, I64 or I32."),
        };
    }
}

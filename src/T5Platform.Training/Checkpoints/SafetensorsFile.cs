using static TorchSharp.torch;

namespace T5Platform.Training.Checkpoints;

/// <summary>Writes and reads safetensors files (F32, F64, I64, I32). Equal tensors give equal bytes.</summary>
public static class SafetensorsFile
{
    /// <summary>Writes tensors, which must be contiguous and on the CPU.</summary>
    public static void Write(Stream stream, IEnumerable<NamedTensor> tensors)
    {
        var sorted = tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
        stream.Write(SafetensorsHeader.Write(Layout(sorted)));
        foreach (var tensor in sorted) TensorBytes.Visit(tensor.Value, bytes => stream.Write(bytes));
    }

    /// <summary>Reads every tensor of a file of a known length, onto the CPU. The caller disposes of them.</summary>
    /// <exception cref="FormatException">The file is not sound; the message says where.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(Stream stream, long fileBytes)
    {
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var entry in SafetensorsHeader.Read(stream, fileBytes))
        {
            var tensor = empty(entry.Shape, entry.Type, CPU);
            TensorBytes.Visit(tensor, bytes => stream.ReadExactly(bytes));
            if (!tensors.TryAdd(entry.Name, tensor)) throw new FormatException($"tensor '{entry.Name}' is there twice");
        }

        return tensors;
    }

    private static List<SafetensorsEntry> Layout(List<NamedTensor> sorted)
    {
        var entries = new List<SafetensorsEntry>(sorted.Count);
        long at = 0;
        foreach (var (name, value) in sorted)
        {
            var end = at + SafetensorsEntry.ExtentOf(value.dtype, value.shape);
            entries.Add(new(name, value.dtype, value.shape, at, end));
            at = end;
        }

        return entries;
    }
}

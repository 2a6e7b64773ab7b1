using T5Platform.Contracts.Interchange;
using static TorchSharp.torch;

namespace T5Platform.Training.Checkpoints;

/// <summary>Writes and reads safetensors files. Equal tensors give equal bytes.</summary>
public static class SafetensorsFile
{
    private static readonly Dictionary<TensorType, ScalarType> Types = new()
    {
        [TensorType.F32] = ScalarType.Float32,
        [TensorType.F64] = ScalarType.Float64,
        [TensorType.F16] = ScalarType.Float16,
        [TensorType.BF16] = ScalarType.BFloat16,
        [TensorType.I64] = ScalarType.Int64,
        [TensorType.I32] = ScalarType.Int32,
    };

    /// <summary>Writes tensors, which must be contiguous and on the CPU.</summary>
    public static void Write(Stream stream, IEnumerable<NamedTensor> tensors)
    {
        var sorted = tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal).ToList();
        stream.Write(SafetensorsHeader.Write(Layout(sorted)));
        foreach (var tensor in sorted) TensorBytes.Visit(tensor.Value, bytes => stream.Write(bytes));
    }

    /// <summary>Reads every tensor of a file of a known length, onto the CPU and in the file's own type. The caller disposes of them.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="fileBytes">Its length.</param>
    /// <param name="keep">What is kept of each tensor as it was read: a part, or all of it (the default).</param>
    /// <exception cref="FormatException">The file is not sound; the message says where.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(Stream stream, long fileBytes, Func<string, Tensor, Tensor>? keep = null)
    {
        var header = SafetensorsHeader.ReadAsync(stream).GetAwaiter().GetResult();
        if (header.FileBytes != fileBytes) throw new FormatException($"its tensors end at byte {header.FileBytes}, the file at {fileBytes}");
        return header.Entries.ToDictionary(static entry => entry.Name, entry => keep is null ? ReadTensor(stream, entry) : keep(entry.Name, ReadTensor(stream, entry)), StringComparer.Ordinal);
    }

    private static Tensor ReadTensor(Stream stream, SafetensorsEntry entry)
    {
        var tensor = empty([.. entry.Shape], Types[entry.Type], CPU);
        TensorBytes.Visit(tensor, bytes => stream.ReadExactly(bytes));
        return tensor;
    }

    private static List<SafetensorsEntry> Layout(List<NamedTensor> sorted)
    {
        var entries = new List<SafetensorsEntry>(sorted.Count);
        long at = 0;
        foreach (var (name, value) in sorted)
        {
            var type = Types.First(known => known.Value == value.dtype).Key;
            var end = at + SafetensorsEntry.ExtentOf(type, value.shape);
            entries.Add(new(name, type, value.shape, at, end));
            at = end;
        }

        return entries;
    }
}

using static TorchSharp.torch;

namespace T5Platform.Training.Checkpoints;

/// <summary>One tensor as a safetensors header describes it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Element type.</param>
/// <param name="Shape">Shape.</param>
/// <param name="From">First byte, counted from the end of the header.</param>
/// <param name="To">One past the last byte.</param>
internal sealed record SafetensorsEntry(string Name, ScalarType Type, long[] Shape, long From, long To)
{
    private static readonly Dictionary<string, (ScalarType Type, int Bytes)> Types = new(StringComparer.Ordinal)
    {
        ["F32"] = (ScalarType.Float32, 4),
        ["F64"] = (ScalarType.Float64, 8),
        ["I64"] = (ScalarType.Int64, 8),
        ["I32"] = (ScalarType.Int32, 4),
    };

    public static ScalarType TypeOf(string name) => Types.TryGetValue(name, out var type)
        ? type.Type
        : throw new FormatException($"dtype '{name}' is not read here; known are {string.Join(", ", Types.Keys)}");

    public static string NameOf(ScalarType type) => Types.First(known => known.Value.Type == type).Key;

    public static int BytesOf(ScalarType type) => Types.First(known => known.Value.Type == type).Value.Bytes;

    /// <summary>Elements of the shape times the size of one.</summary>
    /// <exception cref="OverflowException">A file that means harm.</exception>
    public static long ExtentOf(ScalarType type, IEnumerable<long> shape) =>
        shape.Aggregate((long)BytesOf(type), (product, size) => checked(product * size));
}

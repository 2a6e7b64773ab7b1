namespace T5Platform.Contracts.Interchange;

/// <summary>One tensor as a safetensors header describes it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type of its numbers.</param>
/// <param name="Shape">Shape.</param>
/// <param name="From">First byte, counted from the end of the header.</param>
/// <param name="To">One past the last byte.</param>
public sealed record SafetensorsEntry(string Name, TensorType Type, IReadOnlyList<long> Shape, long From, long To)
{
    /// <summary>Elements of the shape times the size of one.</summary>
    /// <exception cref="OverflowException">A file that means harm.</exception>
    public static long ExtentOf(TensorType type, IEnumerable<long> shape) => shape.Aggregate(BytesOf(type), static (product, size) => checked(product * size));

    private static long BytesOf(TensorType type) => type switch
    {
        TensorType.F16 or TensorType.BF16 => 2,
        TensorType.F32 or TensorType.I32 => 4,
        _ => 8,
    };
}

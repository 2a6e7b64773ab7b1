using TorchSharp;

namespace T5Platform.Model.Memory;

/// <summary>
/// Numbers for operations on tensors, kept until the operation is surely over. A number that is written as it is becomes a native object
/// which nobody holds while the operation reads it: a collection that another thread begins just then frees it, and the operation fails.
/// </summary>
public static class Kept
{
    /// <summary>No operation takes so many.</summary>
    private const int Last = 64;

    [ThreadStatic]
    private static Scalar[]? _ring;

    [ThreadStatic]
    private static int _next;

    /// <summary>A number with a fraction.</summary>
    public static Scalar Number(double value) => Keep(value);

    /// <summary>A whole number.</summary>
    public static Scalar Number(long value) => Keep(value);

    private static Scalar Keep(Scalar scalar)
    {
        _ring ??= new Scalar[Last];
        _ring[_next] = scalar;
        _next = (_next + 1) % Last;
        return scalar;
    }
}

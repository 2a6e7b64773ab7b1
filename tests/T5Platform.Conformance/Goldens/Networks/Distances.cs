namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>How far two tensors are apart, computed in double precision. Another shape is infinitely far, and so is what is no number.</summary>
internal static class Distances
{
    /// <summary>The largest absolute difference.</summary>
    public static double Largest(Tensor expected, Tensor actual)
    {
        using var scope = NewDisposeScope();
        if (!SameShape(expected, actual)) return double.PositiveInfinity;
        return expected.numel() == 0 ? 0 : Finite((Wide(expected) - Wide(actual)).abs().max());
    }

    /// <summary>The largest absolute difference, a value above 1 counting relatively: its last bit alone may pass any absolute limit.</summary>
    public static double LargestScaled(Tensor expected, Tensor actual)
    {
        using var scope = NewDisposeScope();
        if (!SameShape(expected, actual)) return double.PositiveInfinity;
        var wide = Wide(expected);
        return expected.numel() == 0 ? 0 : Finite(((wide - Wide(actual)).abs() / wide.abs().clamp_min(1)).max());
    }

    /// <summary>The norm of the difference over the norm of what is expected; plain where that is 0.</summary>
    public static double Relative(Tensor expected, Tensor actual)
    {
        using var scope = NewDisposeScope();
        if (!SameShape(expected, actual)) return double.PositiveInfinity;
        var (wide, difference) = (Wide(expected), Finite((Wide(expected) - Wide(actual)).norm()));
        var norm = wide.norm().item<double>();
        return norm > 0 ? difference / norm : difference;
    }

    private static bool SameShape(Tensor expected, Tensor actual) => expected.shape.SequenceEqual(actual.shape);

    private static Tensor Wide(Tensor values) => values.detach().to(ScalarType.Float64);

    private static double Finite(Tensor distance) => distance.item<double>() is var value && double.IsNaN(value) ? double.PositiveInfinity : value;
}

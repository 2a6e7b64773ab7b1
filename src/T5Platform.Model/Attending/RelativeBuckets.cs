namespace T5Platform.Model.Attending;

/// <summary>
/// The bucket of a relative position (paper 2.1): small distances have one each, larger ones share them logarithmically, and
/// all from a largest distance on share the last.
/// </summary>
public static class RelativeBuckets
{
    /// <summary>The bucket of memory position minus query position.</summary>
    /// <param name="relative">Memory position - query position.</param>
    /// <param name="bidirectional">
    /// True in an encoder: half of the buckets for each direction. False in a decoder: the future falls into bucket 0.
    /// </param>
    /// <param name="buckets">All buckets; T5 has 32.</param>
    /// <param name="maxDistance">The distance from which on all share one; T5 has 128.</param>
    public static int Of(int relative, bool bidirectional, int buckets, int maxDistance)
    {
        if (!bidirectional) return OfDistance(Math.Max(0, -relative), buckets, maxDistance);
        var half = buckets / 2;
        return (relative > 0 ? half : 0) + OfDistance(Math.Abs(relative), half, maxDistance);
    }

    // In single precision, as the reference does: the edges of the logarithmic buckets depend on it.
    private static int OfDistance(int distance, int buckets, int maxDistance)
    {
        var exact = buckets / 2;
        if (distance < exact) return distance;
        var fraction = MathF.Log(distance / (float)exact) / (float)Math.Log((double)maxDistance / exact);
        return Math.Min(buckets - 1, exact + (int)(fraction * (buckets - exact)));
    }
}

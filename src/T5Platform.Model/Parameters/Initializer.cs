namespace T5Platform.Model.Parameters;

/// <summary>How one parameter starts: the rules of Mesh TensorFlow's T5.</summary>
internal delegate void Initializer(Span<float> values, NormalNumbers random);

/// <summary>The kinds of <see cref="Initializer"/>.</summary>
internal static class Initializers
{
    // The deviation of a standard normal cut at ±2, by which variance scaling divides.
    private const double DeviationWithinTwo = 0.87962566103423978;

    /// <summary>All 1: the scales of the norms.</summary>
    public static Initializer Ones { get; } = static (values, _) => values.Fill(1);

    /// <summary>All 0: a layer that adds nothing at first.</summary>
    public static Initializer Zeros { get; } = static (values, _) => values.Clear();

    /// <summary>Normal with a given deviation: embeddings (1) and attention.</summary>
    public static Initializer Normal(double deviation) => (values, random) =>
    {
        foreach (ref var value in values) value = (float)(deviation * random.Next());
    };

    /// <summary>Normal cut at two deviations, of variance 1/fanIn: dense layers.</summary>
    public static Initializer FanIn(int fanIn) => (values, random) =>
    {
        var scale = 1 / (Math.Sqrt(fanIn) * DeviationWithinTwo);
        foreach (ref var value in values) value = (float)(scale * random.NextWithinTwo());
    };

    /// <summary>Uniform of variance 2/(fanIn + fanOut) (Glorot), TensorFlow's default: the relative position bias.</summary>
    public static Initializer Glorot(int fanIn, int fanOut) => (values, random) =>
    {
        var limit = Math.Sqrt(6.0 / (fanIn + fanOut));
        foreach (ref var value in values) value = (float)(limit * ((2 * random.NextUniform()) - 1));
    };
}

namespace T5Platform.Data.Mixtures;

/// <summary>The rate of one task from its number of examples: e times a scale, at most K, to the power 1/T (section 3.5.2).</summary>
public sealed record MixingRate
{
    /// <summary>The paper's K for temperature mixing.</summary>
    public const long TemperatureLimit = 1L << 21;

    /// <summary>Examples are multiplied by this first.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>K: more examples do not count; null: no limit.</summary>
    public double? Maximum { get; init; }

    /// <summary>T: 1 is proportional to size, large is nearly equal.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>The rate.</summary>
    /// <param name="examples">Training examples of the task.</param>
    public double Of(double examples)
    {
        var rate = examples * Scale;
        // A limit of nought is none, as in SeqIO.
        if (Maximum is { } most && most != 0) rate = Math.Min(rate, most);
        return Temperature == 1 ? rate : Math.Pow(rate, 1 / Temperature);
    }
}

using T5Platform.Data.Randomness;

namespace T5Platform.Data.Metrics.Intervals;

/// <summary>Intervals by drawing as many examples as there are, with repetition, many times (Efron). The same seed draws the same examples.</summary>
public sealed record Bootstrap
{
    /// <summary>How often the examples are drawn.</summary>
    public int Samples { get; init; } = 1000;

    /// <summary>Share of draws inside the interval, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>What the draws depend on.</summary>
    public long Seed { get; init; }

    /// <summary>Interval of the mean.</summary>
    public Interval OfMean(IReadOnlyList<double> scores) => Of(scores.Count, drawn =>
    {
        var sum = 0.0;
        foreach (var example in drawn) sum += scores[example];
        return sum / Math.Max(1, drawn.Length);
    });

    /// <summary>Interval of any value of drawn examples, BLEU of a corpus for example.</summary>
    /// <param name="examples">How many examples there are.</param>
    /// <param name="value">The value of drawn examples, given their numbers. They are overwritten afterwards.</param>
    public Interval Of(int examples, Func<int[], double> value)
    {
        var (values, drawn) = (new double[Samples], new int[examples]);
        for (var sample = 0; sample < Samples; sample++)
        {
            var random = new RandomStream(Seed, RandomPurpose.Resampling, sample, 0, 0);
            for (var i = 0; i < examples; i++) drawn[i] = random.NextInt(examples);
            values[sample] = value(drawn);
        }

        Array.Sort(values);
        return new(Percentile(values, (1 - Confidence) / 2), Percentile(values, 0.5), Percentile(values, (1 + Confidence) / 2));
    }

    /// <summary>Between two values, in proportion.</summary>
    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

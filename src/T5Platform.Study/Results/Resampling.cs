namespace T5Platform.Study.Results;

/// <summary>What chance does to a mean over examples: by drawing them again, with a generator of its own so that the same scores give the same figures everywhere.</summary>
public static class Resampling
{
    private const int Draws = 1_000;

    /// <summary>The interval of a mean, by bootstrap over examples (percentiles); null for fewer than two examples.</summary>
    /// <param name="scores">Score of each example.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="confidence">Share of the draws inside, between 0 and 1.</param>
    public static ScoreInterval? Interval(IReadOnlyList<double> scores, ulong seed, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        if (scores.Count < 2)
            return null;
        var random = new SplitMix(seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var index = 0; index < scores.Count; index++)
                sum += scores[random.Below(scores.Count)];
            means[draw] = sum / scores.Count;
        }

        Array.Sort(means);
        var tail = (1 - confidence) / 2;
        return new(At(means, tail), At(means, 1 - tail), confidence);
    }

    /// <summary>
    /// How likely a mean difference as great as that of two systems' scores on the same examples is, were they alike: the share of random
    /// exchanges within pairs that give one, two-sided, the pairing as it is counted among them.
    /// </summary>
    public static double Chance(IReadOnlyList<double> one, IReadOnlyList<double> other, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count != other.Count || one.Count == 0)
            throw new ArgumentException($"There are {one.Count} and {other.Count} scores; a paired test needs as many of each, and one at least.", nameof(other));
        var differences = one.Zip(other, static (left, right) => left - right).ToArray();
        var seen = Math.Abs(differences.Sum());
        var random = new SplitMix(seed);
        var asGreat = 1;
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            foreach (var difference in differences)
                sum += (random.Next() & 1) == 0 ? difference : -difference;
            // Sums of the same numbers in the same order are equal when their signs are; rounding must not part them.
            if (Math.Abs(sum) >= seen - (1e-12 * (1 + seen)))
                asGreat++;
        }

        return asGreat / (Draws + 1.0);
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Clamp(Math.Round(share * (sorted.Length - 1)), 0, sorted.Length - 1)];
}

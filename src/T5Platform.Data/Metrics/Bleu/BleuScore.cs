namespace T5Platform.Data.Metrics.Bleu;

/// <summary>BLEU, 0 to 100, with its parts.</summary>
public sealed record BleuScore
{
    /// <summary>Stands for the logarithm of 0: one such precision makes the score 0.</summary>
    private const double LogOfZero = -9_999_999_999;

    /// <summary>The score, 0 to 100.</summary>
    public required double Value { get; init; }

    /// <summary>Precisions by order, 0 to 100, smoothed.</summary>
    public required IReadOnlyList<double> Precisions { get; init; }

    /// <summary>Penalty for hypotheses that are too short, 0 to 1.</summary>
    public required double BrevityPenalty { get; init; }

    /// <summary>Score of a corpus.</summary>
    /// <param name="hypotheses">The translations.</param>
    /// <param name="streams">References as streams: item i of each belongs to hypothesis i; null or empty: that stream has none for it.</param>
    /// <param name="options">How; null: as the paper.</param>
    /// <exception cref="ArgumentException">A stream has another length, or a segment has no reference.</exception>
    public static BleuScore OfCorpus(IReadOnlyList<string> hypotheses, IReadOnlyList<IReadOnlyList<string?>> streams, BleuOptions? options = null) =>
        Of(Statistics(hypotheses, streams, options ?? new BleuOptions()), options ?? new BleuOptions());

    /// <summary>Counts of a corpus, added up.</summary>
    /// <exception cref="ArgumentException">A stream has another length, or a segment has no reference.</exception>
    public static BleuStatistics Statistics(IReadOnlyList<string> hypotheses, IReadOnlyList<IReadOnlyList<string?>> streams, BleuOptions options)
    {
        foreach (var stream in streams) Classes.ClassLists.RequireEqualLengths(stream.Count, hypotheses.Count);
        var sum = new BleuStatistics(new double[options.Orders], new double[options.Orders], 0, 0);
        for (var i = 0; i < hypotheses.Count; i++) sum.Add(BleuStatistics.Of(hypotheses[i], streams.Select(stream => stream[i]), options));
        return sum;
    }

    /// <summary>Score of counts.</summary>
    public static BleuScore Of(BleuStatistics statistics, BleuOptions options)
    {
        var penalty = Penalty(statistics.Length, statistics.ReferenceLength);
        var precisions = new double[statistics.Matches.Count];
        if (statistics.Matches.All(static count => count == 0)) return new() { Value = 0, Precisions = precisions, BrevityPenalty = penalty };
        var (orders, factor) = (precisions.Length, 1.0);
        for (var n = 0; n < precisions.Length; n++)
        {
            var added = options.Smoothing == BleuSmoothing.AddK && n > 0 ? options.SmoothingValue ?? 1 : 0;
            var (matches, total) = (statistics.Matches[n] + added, statistics.Totals[n] + added);
            if (total == 0) break;
            if (options.EffectiveOrder) orders = n + 1;
            if (matches == 0 && options.Smoothing == BleuSmoothing.Exp) factor *= 2;
            precisions[n] = 100 * (matches > 0 ? matches : Smoothed(options, factor)) / total;
        }

        var mean = precisions.Take(orders).Sum(static one => one == 0 ? LogOfZero : Math.Log(one)) / orders;
        return new() { Value = penalty * Math.Exp(mean), Precisions = precisions, BrevityPenalty = penalty };
    }

    private static double Smoothed(BleuOptions options, double factor) => options.Smoothing switch
    {
        BleuSmoothing.Exp => 1 / factor,
        BleuSmoothing.Floor => options.SmoothingValue ?? 0.1,
        _ => 0,
    };

    private static double Penalty(long length, long reference) =>
        length >= reference ? 1 : length == 0 ? 0 : Math.Exp(1 - ((double)reference / length));
}

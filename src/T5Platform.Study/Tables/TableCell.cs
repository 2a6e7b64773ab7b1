namespace T5Platform.Study.Tables;

/// <summary>One cell: its figures, how far it is, and everything it came from.</summary>
public sealed record TableCell
{
    /// <summary>Mean over the seeds that have a score, on the metric's scale (0 to 100); null without any.</summary>
    public double? Mean { get; init; }

    /// <summary>Sample standard deviation over the same seeds (divided by n − 1); null for fewer than two.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>How many seeds have a score: n.</summary>
    public required int Count { get; init; }

    /// <summary>Why it does not count, by decision, so that it has no figure; null: it does.</summary>
    public string? Excluded { get; init; }

    /// <summary>Set in boldface: settled, and no more than two standard deviations (the column's spread) below the best.</summary>
    public bool Bold { get; init; }

    /// <summary>What was published for it; null where nothing was, or where it is not asked for.</summary>
    public double? Published { get; init; }

    /// <summary>Where the mean over examples lies, by resampling them; null where scores of single examples are not at hand.</summary>
    public Results.ScoreInterval? Interval { get; init; }

    /// <summary>How likely a difference from the baseline as great as this one is by chance, by a paired test over examples; null where it is not known.</summary>
    public double? Chance { get; init; }

    /// <summary>Decimals that it is shown with.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>How far its seeds are.</summary>
    public required Progress Progress { get; init; }

    /// <summary>The sources, by seed: one a seed, for the average one a seed and task.</summary>
    public required IReadOnlyList<CellSource> Sources { get; init; }
}

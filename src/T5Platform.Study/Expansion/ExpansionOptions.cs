namespace T5Platform.Study.Expansion;

/// <summary>What a plan may choose.</summary>
public sealed record ExpansionOptions
{
    /// <summary>The fewest runs that give every cell.</summary>
    public static readonly ExpansionOptions Least = new();

    /// <summary>Replicas of every row that is the baseline; null: as the rows say.</summary>
    public int? BaselineReplicas { get; init; }

    /// <summary>Whether members of ensembles are trained for them, rather than taken from the baseline's replicas.</summary>
    public bool OwnMembers { get; init; }

    /// <summary>Whether a task that stands in two benchmarks has a fine-tuning for each.</summary>
    public bool OwnTwins { get; init; }

    /// <summary>Whether cells of all columns are planned, not only of the condensed ones.</summary>
    public bool Full { get; init; } = true;
}

namespace T5Platform.Study.Tables;

/// <summary>One column: a metric of a task, or the average of every task's main metric.</summary>
public sealed record TableColumn
{
    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>The task; null for the average.</summary>
    public string? Task { get; init; }

    /// <summary>The metric; null for the average, and while no evaluation of the task has scores.</summary>
    public string? Metric { get; init; }

    /// <summary>Whether it is the task's main metric (or the average of these).</summary>
    public bool Main { get; init; } = true;

    /// <summary>The standard deviation that boldface goes by; null when no row has two scores yet.</summary>
    public double? Spread { get; init; }

    /// <summary>The row whose seeds gave the spread: the baseline, or without one (or with too few scores of it) the column's best.</summary>
    public string? SpreadRow { get; init; }
}

namespace T5Platform.Study.Files;

/// <summary>What a study may not be: bounds for files that come from anybody.</summary>
public sealed record StudyBounds
{
    /// <summary>A name that it may not have; null: any will do.</summary>
    public string? Taken { get; init; }

    /// <summary>The most that a table's rows, each with its seeds or replicas, may come to; null: no bound.</summary>
    public int? MostRuns { get; init; }
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>One experiment. Its spec and plan are not read: runs and evaluations tell what became of them.</summary>
internal sealed record Experiment
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string State { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public required Progress Progress { get; init; }
    public int Priority { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Runs that are expected to end after that.</summary>
    public IReadOnlyList<LateRun> Late { get; init; } = [];

    /// <summary>Failed cells that do not count, by decision.</summary>
    public IReadOnlyList<ExcludedCell> Excluded { get; init; } = [];
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>One line of the list of sweeps.</summary>
internal sealed record SweepSummary
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string State { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

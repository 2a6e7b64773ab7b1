namespace T5Platform.Cli.Api.Documents;

/// <summary>One committed checkpoint.</summary>
internal sealed record Checkpoint
{
    public required string Id { get; init; }
    public required long Step { get; init; }
    public required long Generation { get; init; }
    public required bool Final { get; init; }
    public required string WeightsSha256 { get; init; }
    public required long Bytes { get; init; }
    public required string Path { get; init; }
    public required DateTimeOffset CommittedAt { get; init; }
    public IReadOnlyList<CheckpointFile>? Files { get; init; }
    public string? Damage { get; init; }
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>Of a run's spec, what is shown.</summary>
internal sealed record RunSpec
{
    public required RunData Data { get; init; }
    public required long Seed { get; init; }
    public required Parallelism Parallelism { get; init; }
    public required int LogicalShards { get; init; }
    public required long CheckpointEvery { get; init; }
    public string? InitialCheckpoint { get; init; }
}

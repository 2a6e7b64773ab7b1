using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>One request that waits, and why.</summary>
internal sealed record Queued
{
    public required string Holder { get; init; }
    public required string Name { get; init; }
    public required long Generation { get; init; }
    public required Parallelism Parallelism { get; init; }
    public required string Pool { get; init; }
    public string Tenant { get; init; } = "default";
    public required int Priority { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public required string Code { get; init; }
    public required string Reason { get; init; }
    public Expected? Expected { get; init; }
}

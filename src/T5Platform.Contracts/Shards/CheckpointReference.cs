namespace T5Platform.Contracts.Shards;

/// <summary>Where a committed checkpoint lies.</summary>
[GenerateSerializer, Immutable, Alias("t5.CheckpointReference")]
public sealed record CheckpointReference
{
    /// <summary>The checkpoint.</summary>
    [Id(0)] public required CheckpointId Id { get; init; }

    /// <summary>The manifest's path under the blob root, with forward slashes.</summary>
    [Id(1)] public required string ManifestPath { get; init; }

    /// <summary>The step after which it was written.</summary>
    [Id(2)] public required long Step { get; init; }
}

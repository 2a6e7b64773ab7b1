using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Storage.Writing;

/// <summary>A row of <c>checkpoints</c>: committed.</summary>
public sealed record CheckpointRecord
{
    /// <summary>What it consists of.</summary>
    public required CheckpointManifest Manifest { get; init; }

    /// <summary>When it was committed.</summary>
    public required DateTimeOffset CommittedAt { get; init; }

    /// <summary>What was found to be wrong with it; null: sound as far as known.</summary>
    public string? Damage { get; init; }
}

using T5Platform.Contracts.Checkpoints;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>checkpoints</c>: committed ones only.</summary>
internal sealed class CheckpointRow
{
    public required Guid Id { get; init; }
    public required Guid RunId { get; init; }
    public required long Generation { get; init; }
    public required long Step { get; init; }
    public required bool Final { get; init; }
    public required long Bytes { get; init; }
    public required CheckpointManifest Manifest { get; init; }
    public required DateTimeOffset CommittedAt { get; init; }
    public required string? Damage { get; init; }

    public CheckpointRecord ToRecord() => new() { Manifest = Manifest, CommittedAt = CommittedAt, Damage = Damage };
}

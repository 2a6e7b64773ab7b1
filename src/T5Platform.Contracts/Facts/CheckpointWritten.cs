using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Contracts.Facts;

/// <summary>All files and the manifest of a checkpoint are durable; it waits to be committed.</summary>
[GenerateSerializer, Immutable, Alias("t5.CheckpointWritten")]
public sealed record CheckpointWritten([property: Id(0)] CheckpointManifest Manifest) : ShardFact;

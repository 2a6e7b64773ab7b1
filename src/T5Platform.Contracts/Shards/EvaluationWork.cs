using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Shards;

/// <summary>Evaluate one checkpoint on one task.</summary>
[GenerateSerializer, Immutable, Alias("t5.EvaluationWork")]
public sealed record EvaluationWork : ShardWork
{
    /// <summary>The evaluation's spec.</summary>
    [Id(0)] public required EvaluationSpec Spec { get; init; }

    /// <summary>The checkpoint.</summary>
    [Id(1)] public required CheckpointReference Checkpoint { get; init; }

    /// <summary>Checkpoints whose networks decode with it; empty: it decodes alone.</summary>
    [Id(2)] public IReadOnlyList<CheckpointReference> Members { get; init; } = [];
}

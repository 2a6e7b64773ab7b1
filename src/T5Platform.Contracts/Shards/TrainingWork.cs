using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Shards;

/// <summary>Train: one rank of a run.</summary>
[GenerateSerializer, Immutable, Alias("t5.TrainingWork")]
public sealed record TrainingWork : ShardWork
{
    /// <summary>The run's spec.</summary>
    [Id(0)] public required RunSpec Spec { get; init; }

    /// <summary>The run's own last committed checkpoint: weights, optimiser state and step. Null at the first step.</summary>
    [Id(1)] public CheckpointReference? ResumeFrom { get; init; }

    /// <summary>Another run's checkpoint whose weights begin this run (fine-tuning); ignored when resuming.</summary>
    [Id(2)] public CheckpointReference? InitialFrom { get; init; }
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Specs;

/// <summary>
/// One training, completely: two equal specs give the same bits on the same kind of device, whatever the number of
/// data-parallel devices and however often it was killed or moved. Never changes.
/// </summary>
[GenerateSerializer, Immutable, Alias("t5.RunSpec")]
public sealed record RunSpec
{
    /// <summary>The network.</summary>
    [Id(0)] public required ModelSpec Model { get; init; }

    /// <summary>Vocabulary: <c>bytes</c>, or <c>sentencepiece:&lt;file&gt;</c> under the data root.</summary>
    [Id(1)] public required string Vocabulary { get; init; }

    /// <summary>What it reads.</summary>
    [Id(2)] public required TrainingData Data { get; init; }

    /// <summary>Steps to train.</summary>
    [Id(3)] public required long Steps { get; init; }

    /// <summary>Logical shards of a batch: a power of two that data parallelism divides.</summary>
    [Id(4)] public required int LogicalShards { get; init; }

    /// <summary>Sequences per logical shard: the batch is <c>LogicalShards × RowsPerLogicalShard</c>.</summary>
    [Id(5)] public required int RowsPerLogicalShard { get; init; }

    /// <summary>Tokens of an input sequence, with its EOS.</summary>
    [Id(6)] public required int InputLength { get; init; }

    /// <summary>Tokens of a target sequence, with its EOS.</summary>
    [Id(7)] public required int TargetLength { get; init; }

    /// <summary>Optimiser and schedule.</summary>
    [Id(8)] public required OptimizerSpec Optimizer { get; init; }

    /// <summary>A checkpoint is written every so many steps, and at the end.</summary>
    [Id(9)] public required int CheckpointEvery { get; init; }

    /// <summary>Seed of everything random: initial weights, order, noise masks, dropout.</summary>
    [Id(10)] public required long Seed { get; init; }

    /// <summary>Data × model parallelism it asks for. Not part of what decides the bits (data), only of where it runs.</summary>
    [Id(11)] public required Parallelism Parallelism { get; init; }

    /// <summary>The loss.</summary>
    [Id(12)] public LossSpec Loss { get; init; } = new();

    /// <summary>The numbers that a step computes with.</summary>
    [Id(13)] public Precision Precision { get; init; }

    /// <summary>Whether blocks are computed again in the backward pass instead of kept: less memory, a third more time, the same bits.</summary>
    [Id(14)] public bool ActivationCheckpointing { get; init; }

    /// <summary>Whether several examples share a row, kept apart by segment ids.</summary>
    [Id(15)] public bool Packed { get; init; }

    /// <summary>Which parameters it changes.</summary>
    [Id(16)] public FinetuningMethod Method { get; init; } = FinetuningMethod.All;

    /// <summary>The checkpoint whose weights begin it, an import or another experiment's run's; null: initial weights, or those of the run that it begins from.</summary>
    [Id(17)] public string? InitialCheckpoint { get; init; }

    /// <summary>The data parallelism that it may be given instead; null when it is rigid. It does not change a bit.</summary>
    [Id(18)] public ElasticData? Elastic { get; init; }

    /// <summary>The most equal slices that it may span, data-parallel across them. It does not change a bit.</summary>
    [Id(19)] public int Slices { get; init; } = 1;
}

namespace T5Platform.Contracts.Facts;

/// <summary>A checkpoint that was to be loaded is damaged or missing.</summary>
[GenerateSerializer, Immutable, Alias("t5.CheckpointRefused")]
public sealed record CheckpointRefused : ShardFact
{
    /// <summary>Which checkpoint.</summary>
    [Id(0)] public required CheckpointId Checkpoint { get; init; }

    /// <summary>Which file of it, as a path under the blob root.</summary>
    [Id(1)] public required string File { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    [Id(2)] public required string Sentence { get; init; }
}

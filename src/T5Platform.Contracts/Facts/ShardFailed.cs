namespace T5Platform.Contracts.Facts;

/// <summary>The shard gives up; the process will exit.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardFailed")]
public sealed record ShardFailed : ShardFact
{
    /// <summary>Stable code: <c>non-finite-loss</c>, <c>unusable-spec</c>, <c>peer-lost</c>, <c>unexpected</c>.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    [Id(1)] public required string Sentence { get; init; }
}

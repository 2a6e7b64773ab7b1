namespace T5Platform.Contracts.Facts;

/// <summary>From the NodeGrain: its node was lost or came back as another incarnation; the shard is taken for dead.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardLost")]
public sealed record ShardLost([property: Id(0)] string Sentence) : ShardFact;

namespace T5Platform.Contracts.Shards;

/// <summary>One life of one shard.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardLife")]
public readonly record struct ShardLife([property: Id(0)] ShardKey Shard, [property: Id(1)] Generation Generation);

namespace T5Platform.Contracts.Facts;

/// <summary>The shard listens for its gang at this endpoint (host:port, or unix:path on one node).</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardListening")]
public sealed record ShardListening([property: Id(0)] string Endpoint) : ShardFact;

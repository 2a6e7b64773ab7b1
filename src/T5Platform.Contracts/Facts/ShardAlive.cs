namespace T5Platform.Contracts.Facts;

/// <summary>A sign of life while nothing else happens (loading, compiling, evaluating): what it is busy with.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardAlive")]
public sealed record ShardAlive([property: Id(0)] string Doing) : ShardFact;

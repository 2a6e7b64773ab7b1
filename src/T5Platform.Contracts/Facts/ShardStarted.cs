namespace T5Platform.Contracts.Facts;

/// <summary>The agent spawned the process.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardStarted")]
public sealed record ShardStarted([property: Id(0)] int ProcessId) : ShardFact;

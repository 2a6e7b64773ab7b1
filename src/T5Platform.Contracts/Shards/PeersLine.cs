namespace T5Platform.Contracts.Shards;

/// <summary>Every rank listens: the endpoints, by rank.</summary>
public sealed record PeersLine(IReadOnlyList<string> Endpoints) : ShardLine;

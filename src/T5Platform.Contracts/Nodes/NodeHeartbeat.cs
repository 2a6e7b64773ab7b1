using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Nodes;

/// <summary>A node's sign of life.</summary>
[GenerateSerializer, Immutable, Alias("t5.NodeHeartbeat")]
public sealed record NodeHeartbeat
{
    /// <summary>The incarnation that attached.</summary>
    [Id(0)] public required Guid Incarnation { get; init; }

    /// <summary>The shards alive on it now.</summary>
    [Id(1)] public required IReadOnlyList<ShardLife> Living { get; init; }

    /// <summary>Facts that wait to be taken.</summary>
    [Id(2)] public int BufferedFacts { get; init; }

    /// <summary>Indexes of devices that must not be leased now.</summary>
    [Id(3)] public IReadOnlyList<int> UnhealthyDevices { get; init; } = [];
}

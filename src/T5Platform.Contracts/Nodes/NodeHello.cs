using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Nodes;

/// <summary>How an agent introduces its node.</summary>
[GenerateSerializer, Immutable, Alias("t5.NodeHello")]
public sealed record NodeHello
{
    /// <summary>The node.</summary>
    [Id(0)] public required NodeId Node { get; init; }

    /// <summary>Drawn by the agent at its start: two agents never share it.</summary>
    [Id(1)] public required Guid Incarnation { get; init; }

    /// <summary>The pool its devices belong to.</summary>
    [Id(2)] public required PoolId Pool { get; init; }

    /// <summary>The pod whose mesh it owns a block of.</summary>
    [Id(3)] public required PodId Pod { get; init; }

    /// <summary>Its block of the mesh.</summary>
    [Id(4)] public required MeshRectangle Block { get; init; }

    /// <summary>Its devices, row-major in the block.</summary>
    [Id(5)] public required IReadOnlyList<DeviceInfo> Devices { get; init; }

    /// <summary>The address at which other nodes reach its shards.</summary>
    [Id(6)] public required string Address { get; init; }

    /// <summary>The shards alive on it now, with their generations (empty for a fresh incarnation).</summary>
    [Id(7)] public IReadOnlyList<ShardLife> Living { get; init; } = [];

    /// <summary>Version of the agent.</summary>
    [Id(8)] public string Version { get; init; } = "";
}

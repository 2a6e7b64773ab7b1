using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Nodes;

/// <summary>A node with its block and devices: what the scheduler knows of it.</summary>
[GenerateSerializer, Immutable, Alias("t5.NodeState")]
public sealed record NodeState
{
    /// <summary>The node.</summary>
    [Id(0)] public required NodeId Node { get; init; }

    /// <summary>Its pool.</summary>
    [Id(1)] public required PoolId Pool { get; init; }

    /// <summary>Its pod.</summary>
    [Id(2)] public required PodId Pod { get; init; }

    /// <summary>Its block.</summary>
    [Id(3)] public required MeshRectangle Block { get; init; }

    /// <summary>Its devices, row-major.</summary>
    [Id(4)] public required IReadOnlyList<DeviceInfo> Devices { get; init; }

    /// <summary>Alive, draining or lost.</summary>
    [Id(5)] public required NodeHealth Health { get; init; }

    /// <summary>The incarnation that last attached.</summary>
    [Id(6)] public Guid Incarnation { get; init; }

    /// <summary>The address at which other nodes reach its shards.</summary>
    [Id(7)] public string Address { get; init; } = "";

    /// <summary>When it failed within the last day or so, the latest last.</summary>
    [Id(8)] public IReadOnlyList<DateTimeOffset> Failures { get; init; } = [];

    /// <summary>Until when nothing new is placed on it, since it keeps failing; null (or past) when it is welcome.</summary>
    [Id(9)] public DateTimeOffset? QuarantinedUntil { get; init; }

    /// <summary>When it goes, if it was given notice; null when it stays.</summary>
    [Id(10)] public DateTimeOffset? EmptyBy { get; init; }

    /// <summary>Why it goes, for people.</summary>
    [Id(11)] public string? Notice { get; init; }
}

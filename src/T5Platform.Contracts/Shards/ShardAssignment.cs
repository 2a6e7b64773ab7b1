using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Shards;

/// <summary>Everything one shard process needs to know. Given to it as one JSON line on standard input.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardAssignment")]
public sealed record ShardAssignment
{
    /// <summary>Which shard.</summary>
    [Id(0)] public required ShardKey Shard { get; init; }

    /// <summary>Of which life.</summary>
    [Id(1)] public required Generation Generation { get; init; }

    /// <summary>Gang size.</summary>
    [Id(2)] public required int WorldSize { get; init; }

    /// <summary>The node it runs on.</summary>
    [Id(3)] public required NodeId Node { get; init; }

    /// <summary>The device on that node.</summary>
    [Id(4)] public required int DeviceIndex { get; init; }

    /// <summary>Its place in the pod.</summary>
    [Id(5)] public required Coordinate Coordinate { get; init; }

    /// <summary>What to do.</summary>
    [Id(6)] public required ShardWork Work { get; init; }

    /// <summary>Endpoints of all ranks, by rank; empty until every rank has reported that it listens. A gang of one needs none.</summary>
    [Id(7)] public IReadOnlyList<string> Peers { get; init; } = [];

    /// <summary>Go on, or checkpoint and stop.</summary>
    [Id(8)] public ShardDirective Directive { get; init; }

    /// <summary>
    /// Its process has been seen in this life. A node on which it does not live must not start it: it has died, and a life is
    /// never begun twice.
    /// </summary>
    [Id(9)] public bool AlreadyStarted { get; init; }
}

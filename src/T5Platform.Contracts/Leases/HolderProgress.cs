using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>What a holder that runs says of itself from time to time: what the scheduler must know to move it as cheaply as can be.</summary>
[GenerateSerializer, Immutable, Alias("t5.HolderProgress")]
public sealed record HolderProgress
{
    /// <summary>Who.</summary>
    [Id(0)] public required LeaseHolder Holder { get; init; }

    /// <summary>In which life.</summary>
    [Id(1)] public required Generation Generation { get; init; }

    /// <summary>What people call it.</summary>
    [Id(2)] public string Name { get; init; } = "";

    /// <summary>Its priority.</summary>
    [Id(3)] public int Priority { get; init; }

    /// <summary>When it first asked, in any life.</summary>
    [Id(4)] public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>How it is cut now.</summary>
    [Id(5)] public required Parallelism Parallelism { get; init; }

    /// <summary>The data parallelism that it may have; null when it is rigid.</summary>
    [Id(6)] public ElasticData? Elastic { get; init; }

    /// <summary>What its data parallelism divides.</summary>
    [Id(7)] public int LogicalShards { get; init; } = 1;

    /// <summary>Whether it writes a checkpoint and stops when it is asked to.</summary>
    [Id(8)] public bool Movable { get; init; }

    /// <summary>Steps done.</summary>
    [Id(9)] public long Step { get; init; }

    /// <summary>Steps in all; 0 when it has none.</summary>
    [Id(10)] public long Steps { get; init; }

    /// <summary>Steps per second in this life; null before two steps were seen.</summary>
    [Id(11)] public double? StepsPerSecond { get; init; }

    /// <summary>When its last checkpoint of this life was committed; null before the first.</summary>
    [Id(12)] public DateTimeOffset? CheckpointedAt { get; init; }
}

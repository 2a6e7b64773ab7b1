using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>Where one rank of a gang stands: rank order is row-major over the slice.</summary>
[GenerateSerializer, Immutable, Alias("t5.RankPlacement")]
public sealed record RankPlacement
{
    /// <summary>Rank, from 0.</summary>
    [Id(0)] public required int Rank { get; init; }

    /// <summary>The node that owns the device.</summary>
    [Id(1)] public required NodeId Node { get; init; }

    /// <summary>The device's place in the pod.</summary>
    [Id(2)] public required Coordinate Coordinate { get; init; }

    /// <summary>The device's index on its node.</summary>
    [Id(3)] public required int DeviceIndex { get; init; }
}

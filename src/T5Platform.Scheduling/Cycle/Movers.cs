using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>Where gangs that run could go on.</summary>
internal static class Movers
{
    /// <summary>The best free place for a gang as it is cut now; null when there is none.</summary>
    public static Placement? PlaceFor(PoolQueue pool, Occupant occupant) =>
        pool.BestPlace(pool.WishOf(CutOf(occupant), 1, ExcludedNodes.None), reservedToo: false);

    /// <summary>How a gang is cut; when nobody says, its devices are taken for replicas.</summary>
    public static Parallelism CutOf(Occupant occupant) => occupant.Facts.Parallelism ?? new(occupant.Devices, 1);
}

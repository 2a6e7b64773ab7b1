using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A request gets its slice, whole: a lease that only lacks its id.</summary>
public sealed record Grant : SchedulingDecision
{
    /// <summary>The request; it leaves the queue.</summary>
    public required SliceRequest Request { get; init; }

    /// <summary>The pod.</summary>
    public required PodId Pod { get; init; }

    /// <summary>The slice.</summary>
    public required MeshRectangle Rectangle { get; init; }

    /// <summary>The other slices of a gang that takes several equal ones; ranks go on in them.</summary>
    public IReadOnlyList<SlicePlace> Further { get; init; } = [];

    /// <summary>How the gang is cut: as asked, or what an elastic holder gets to begin with.</summary>
    public required Parallelism Parallelism { get; init; }

    /// <summary>Every rank's place, by rank; row-major over a slice, slice after slice (see <see cref="Shapes.SliceShape"/>).</summary>
    public required IReadOnlyList<RankPlacement> Ranks { get; init; }

    /// <summary>The lease, once it has an id.</summary>
    public SliceLease ToLease(LeaseId id, DateTimeOffset grantedAt) => new()
    {
        Id = id,
        Holder = Request.Holder,
        Generation = Request.Generation,
        Pool = Request.Pool,
        Pod = Pod,
        Rectangle = Rectangle,
        Ranks = Ranks,
        GrantedAt = grantedAt,
        Tenant = Request.Tenant,
        More = Further,
    };
}

using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One active lease.</summary>
internal sealed record LeaseDocument
{
    /// <summary>The lease.</summary>
    public required LeaseId Id { get; init; }

    /// <summary>Who holds it: <c>run-…</c> or <c>evaluation-…</c>.</summary>
    public required string Holder { get; init; }

    /// <summary>What people call the holder.</summary>
    public required string HolderName { get; init; }

    /// <summary>The life it was granted to.</summary>
    public required long Generation { get; init; }

    /// <summary>The experiment.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>Its name.</summary>
    public required string ExperimentName { get; init; }

    /// <summary>The pool.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>Whose quota it counts against.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The pod of the first slice.</summary>
    public required PodId Pod { get; init; }

    /// <summary>The first slice.</summary>
    public required MeshRectangle Rectangle { get; init; }

    /// <summary>The slices after the first, in rank order; none for nearly all.</summary>
    public required IReadOnlyList<SlicePlace> More { get; init; }

    /// <summary>Every rank's place.</summary>
    public required IReadOnlyList<RankPlacement> Ranks { get; init; }

    /// <summary>When it was granted.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    public static LeaseDocument Of(ActiveLease active) => new()
    {
        Id = active.Lease.Id,
        Holder = active.Lease.Holder.ToString(),
        HolderName = active.HolderName,
        Generation = active.Lease.Generation.Value,
        Experiment = active.Experiment,
        ExperimentName = active.ExperimentName,
        Pool = active.Lease.Pool,
        Tenant = active.Lease.Tenant,
        Pod = active.Lease.Pod,
        Rectangle = active.Lease.Rectangle,
        More = active.Lease.More,
        Ranks = active.Lease.Ranks,
        GrantedAt = active.Lease.GrantedAt,
    };
}

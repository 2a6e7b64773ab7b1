using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>A slice, or several equal ones, leased whole to one life of one holder.</summary>
[GenerateSerializer, Immutable, Alias("t5.SliceLease")]
public sealed record SliceLease
{
    /// <summary>The lease.</summary>
    [Id(0)] public required LeaseId Id { get; init; }

    /// <summary>Who holds it.</summary>
    [Id(1)] public required LeaseHolder Holder { get; init; }

    /// <summary>The life it was granted to.</summary>
    [Id(2)] public required Generation Generation { get; init; }

    /// <summary>The pool.</summary>
    [Id(3)] public required PoolId Pool { get; init; }

    /// <summary>The pod of the first slice.</summary>
    [Id(4)] public required PodId Pod { get; init; }

    /// <summary>The first slice.</summary>
    [Id(5)] public required MeshRectangle Rectangle { get; init; }

    /// <summary>Every rank's place, by rank: row-major over a slice, slice after slice.</summary>
    [Id(6)] public required IReadOnlyList<RankPlacement> Ranks { get; init; }

    /// <summary>When it was granted.</summary>
    [Id(7)] public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Whose quota it counts against.</summary>
    [Id(8)] public TenantId Tenant { get; init; } = TenantId.Default;

    /// <summary>The slices after the first, in rank order; none for nearly all.</summary>
    [Id(9)] public IReadOnlyList<SlicePlace> More { get; init; } = [];

    /// <summary>All of its slices, in rank order.</summary>
    [JsonIgnore]
    public IEnumerable<SlicePlace> Slices => More.Prepend(new(Pod, Rectangle));

    /// <summary>Its slices for people: <c>p0 2x2@(0,0) + p1 2x2@(0,0)</c>.</summary>
    [JsonIgnore]
    public string Where => string.Join(" + ", Slices);
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>A slice, leased whole to one life of one holder.</summary>
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

    /// <summary>The pod.</summary>
    [Id(4)] public required PodId Pod { get; init; }

    /// <summary>The slice.</summary>
    [Id(5)] public required MeshRectangle Rectangle { get; init; }

    /// <summary>Every rank's place, by rank.</summary>
    [Id(6)] public required IReadOnlyList<RankPlacement> Ranks { get; init; }

    /// <summary>When it was granted.</summary>
    [Id(7)] public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Whose quota it counts against.</summary>
    [Id(8)] public TenantId Tenant { get; init; } = TenantId.Default;
}

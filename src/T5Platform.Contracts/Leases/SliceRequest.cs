using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>A wish for a slice. Asking again with the same holder and generation changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("t5.SliceRequest")]
public sealed record SliceRequest
{
    /// <summary>Who asks.</summary>
    [Id(0)] public required LeaseHolder Holder { get; init; }

    /// <summary>For which of its lives.</summary>
    [Id(1)] public required Generation Generation { get; init; }

    /// <summary>Data × model parallelism: every rectangle legal for it will do.</summary>
    [Id(2)] public required Parallelism Parallelism { get; init; }

    /// <summary>The pool it wants.</summary>
    [Id(3)] public required PoolId Pool { get; init; }

    /// <summary>Higher goes first; −100 to 100.</summary>
    [Id(4)] public int Priority { get; init; }

    /// <summary>When the holder first asked, in any life: age breaks ties, and a restart does not lose its place.</summary>
    [Id(5)] public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Nodes that killed this holder too often; they are not used for it.</summary>
    [Id(6)] public IReadOnlyList<NodeId> ExcludedNodes { get; init; } = [];

    /// <summary>What people call the holder, for explanations.</summary>
    [Id(7)] public string Name { get; init; } = "";

    /// <summary>The data parallelism that it may be given instead; null when it is rigid.</summary>
    [Id(8)] public ElasticData? Elastic { get; init; }

    /// <summary>What its data parallelism divides.</summary>
    [Id(9)] public int LogicalShards { get; init; } = 1;

    /// <summary>Whose quota it counts against.</summary>
    [Id(10)] public TenantId Tenant { get; init; } = TenantId.Default;

    /// <summary>The most equal slices that it may span, data-parallel across them; it gets as few as there is room for.</summary>
    [Id(11)] public int Slices { get; init; } = 1;
}

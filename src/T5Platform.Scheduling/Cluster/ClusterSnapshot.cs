using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Cluster;

/// <summary>All that a cycle looks at, at one moment: the meshes, who holds what, who waits. Immutable; the time is in it.</summary>
public sealed record ClusterSnapshot
{
    /// <summary>The moment.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The pods, by pool and then by name.</summary>
    public required IReadOnlyList<PodSnapshot> Pods { get; init; }

    /// <summary>Every active lease.</summary>
    public required IReadOnlyList<SliceLease> Leases { get; init; }

    /// <summary>Every waiting request, in any order.</summary>
    public required IReadOnlyList<SliceRequest> Queue { get; init; }

    /// <summary>Nodes that could not be given a place, and why; nothing is ever placed on them.</summary>
    public IReadOnlyList<RefusedNode> RefusedNodes { get; init; } = [];

    /// <summary>What people call the holders of leases, for explanations; a holder that is missing goes by its id.</summary>
    public IReadOnlyDictionary<LeaseHolder, string> HolderNames { get; init; } = new Dictionary<LeaseHolder, string>();

    /// <summary>What is known of holders, waiting and running: tenant, estimate, checkpoint, elasticity. Who is missing is unknown.</summary>
    public IReadOnlyDictionary<LeaseHolder, HolderFacts> Facts { get; init; } = new Dictionary<LeaseHolder, HolderFacts>();

    /// <summary>The tenants with a quota. While it is empty, tenants count for nothing.</summary>
    public IReadOnlyList<TenantPolicy> Tenants { get; init; } = [];

    /// <summary>What tenants used, decayed to now.</summary>
    public IReadOnlyDictionary<TenantId, double> Usage { get; init; } = new Dictionary<TenantId, double>();

    /// <summary>Gangs of each tenant that were preempted or migrated within the last hour: what the budgets count.</summary>
    public IReadOnlyDictionary<TenantId, int> MovedLately { get; init; } = new Dictionary<TenantId, int>();

    /// <summary>Gangs that were migrated within the last hour.</summary>
    public int MigratedLately { get; init; }

    /// <summary>Nodes that must be empty by a date: a drain with a deadline, or a spot machine that is called back.</summary>
    public IReadOnlyList<NodeNotice> Notices { get; init; } = [];

    /// <summary>Places kept for holders that were told to go there.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>When nodes failed, for those that did lately.</summary>
    public IReadOnlyList<NodeHistory> Histories { get; init; } = [];

    /// <summary>
    /// Builds the pods from the nodes' blocks. A pod's mesh is the bounding box of its blocks, from (0,0). A block that
    /// overlaps another one's is refused, the later one in the order given, lost nodes after all others; so is a node whose
    /// block, devices or pool make no sense. A refusal is a value in <see cref="RefusedNodes"/>.
    /// </summary>
    public static ClusterSnapshot From(
        IEnumerable<NodeState> nodes,
        IEnumerable<SliceLease> leases,
        IEnumerable<SliceRequest> queue,
        DateTimeOffset now,
        IReadOnlyDictionary<LeaseHolder, string>? holderNames = null) =>
        From(Fleet.Of(nodes), leases, queue, now) with { HolderNames = holderNames ?? new Dictionary<LeaseHolder, string>() };

    /// <summary>A snapshot on meshes that are assembled already.</summary>
    public static ClusterSnapshot From(Fleet fleet, IEnumerable<SliceLease> leases, IEnumerable<SliceRequest> queue, DateTimeOffset now) => new()
    {
        Now = now,
        Pods = fleet.Pods,
        Leases = [.. leases],
        Queue = [.. queue],
        RefusedNodes = fleet.RefusedNodes,
    };
}

using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;

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
        IReadOnlyDictionary<LeaseHolder, string>? holderNames = null)
    {
        var (pods, refused) = PodAssembly.Of(nodes);
        return new()
        {
            Now = now,
            Pods = pods,
            Leases = [.. leases],
            Queue = [.. queue],
            RefusedNodes = refused,
            HolderNames = holderNames ?? new Dictionary<LeaseHolder, string>(),
        };
    }
}

using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Scheduling.Cluster;

/// <summary>
/// The meshes without who holds them. Whoever keeps one from snapshot to snapshot while no node changes saves its assembly, and
/// all that is derived from the nodes alone.
/// </summary>
/// <param name="Pods">The pods, by pool and then by name.</param>
/// <param name="RefusedNodes">Nodes that could not be given a place, and why.</param>
public sealed record Fleet(IReadOnlyList<PodSnapshot> Pods, IReadOnlyList<RefusedNode> RefusedNodes)
{
    /// <summary>Builds the pods from the nodes' blocks, as <see cref="ClusterSnapshot.From(IEnumerable{NodeState}, IEnumerable{Contracts.Leases.SliceLease}, IEnumerable{Contracts.Leases.SliceRequest}, DateTimeOffset, IReadOnlyDictionary{LeaseHolder, string}?)"/> tells.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="rules">What an operator says about pods; a pod that is missing is a plain mesh.</param>
    public static Fleet Of(IEnumerable<NodeState> nodes, IReadOnlyDictionary<PodId, PodRules>? rules = null)
    {
        var (pods, refused) = PodAssembly.Of(nodes);
        return new([.. pods.Select(pod => rules is not null && rules.TryGetValue(pod.Id, out var rule) ? pod with { Rules = rule } : pod)], refused);
    }
}

using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Scheduling.Cluster;

/// <summary>Puts nodes into pods, refusing those that do not fit to those before them.</summary>
internal static class PodAssembly
{
    private const int LongestSide = 1024;

    public static (IReadOnlyList<PodSnapshot> Pods, IReadOnlyList<RefusedNode> Refused) Of(IEnumerable<NodeState> nodes)
    {
        var placed = new Dictionary<PodId, List<NodeState>>();
        var names = new HashSet<NodeId>();
        var refused = new List<RefusedNode>();
        // A machine that died and was replaced must not keep its successor out: lost nodes come last (the sort is stable).
        foreach (var node in nodes.OrderBy(node => node.Health == NodeHealth.Lost))
        {
            var pod = placed.TryGetValue(node.Pod, out var present) ? present : [];
            if (Refusal(node, pod, names) is { } refusal)
            {
                refused.Add(refusal);
                continue;
            }

            names.Add(node.Node);
            pod.Add(node);
            placed[node.Pod] = pod;
        }

        return (Pods(placed), refused);
    }

    private static List<PodSnapshot> Pods(Dictionary<PodId, List<NodeState>> placed) =>
        [.. placed
            .Select(entry => new PodSnapshot
            {
                Id = entry.Key,
                Pool = entry.Value[0].Pool,
                Mesh = new(entry.Value.Max(node => node.Block.RowEnd), entry.Value.Max(node => node.Block.ColumnEnd)),
                Nodes = [.. entry.Value.OrderBy(node => node.Node.Value, StringComparer.Ordinal)],
            })
            .OrderBy(pod => pod.Pool.Value, StringComparer.Ordinal)
            .ThenBy(pod => pod.Id.Value, StringComparer.Ordinal)];

    private static RefusedNode? Refusal(NodeState node, List<NodeState> pod, HashSet<NodeId> names)
    {
        if (names.Contains(node.Node))
            return new(node, RefusedNodeCode.DuplicateNode, $"Node '{node.Node}' is already there.");
        if (!InRange(node.Block))
            return new(node, RefusedNodeCode.BlockOutOfRange,
                $"Block {node.Block} of node '{node.Node}' is empty or reaches outside 0 to {LongestSide - 1}.");
        if (node.Devices.Count != node.Block.Shape.Devices)
            return new(node, RefusedNodeCode.DevicesDoNotFillBlock,
                $"Node '{node.Node}' lists {node.Devices.Count} devices; its block {node.Block} has {node.Block.Shape.Devices}.");
        if (pod.Count > 0 && pod[0].Pool != node.Pool)
            return new(node, RefusedNodeCode.PodInAnotherPool,
                $"Node '{node.Node}' puts pod '{node.Pod}' into pool '{node.Pool}'; it belongs to pool '{pod[0].Pool}'.");
        return pod.Find(other => other.Block.Overlaps(node.Block)) is { } owner
            ? new(node, RefusedNodeCode.BlockOverlaps,
                $"Block {node.Block} of node '{node.Node}' overlaps block {owner.Block} of node '{owner.Node}' in pod '{node.Pod}'.")
            : null;
    }

    private static bool InRange(MeshRectangle block) =>
        InRange(block.Origin.Row, block.Shape.Rows) && InRange(block.Origin.Column, block.Shape.Columns);

    private static bool InRange(int start, int length) =>
        start >= 0 && length is >= 1 and <= LongestSide && start <= LongestSide - length;
}

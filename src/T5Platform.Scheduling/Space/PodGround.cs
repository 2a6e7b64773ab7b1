using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.Space;

/// <summary>What a pod is before anybody has leased of it: its layout, and which devices are there and well.</summary>
internal sealed class PodGround
{
    public PodGround(PodSnapshot pod)
    {
        Layout = PodLayout.Of(pod);
        Owned = new(pod.Mesh.Rows, pod.Mesh.Columns, pod.Rules.Torus);
        Usable = new(pod.Mesh.Rows, pod.Mesh.Columns, pod.Rules.Torus);
        foreach (var node in pod.Nodes)
            Settle(node);
        OwnedCount = Owned.Count;
    }

    public PodLayout Layout { get; }

    public BitGrid Owned { get; }

    public BitGrid Usable { get; }

    public int OwnedCount { get; }

    public static DeviceInfo DeviceAt(NodeState node, Coordinate at) =>
        node.Devices[((at.Row - node.Block.Origin.Row) * node.Block.Shape.Columns) + at.Column - node.Block.Origin.Column];

    private void Settle(NodeState node)
    {
        foreach (var at in node.Block.Coordinates())
        {
            Owned.Set(at.Row, at.Column);
            if (node.Health == NodeHealth.Alive && DeviceAt(node, at).Healthy)
                Usable.Set(at.Row, at.Column);
        }
    }
}

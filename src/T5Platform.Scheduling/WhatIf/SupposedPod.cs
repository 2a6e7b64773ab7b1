using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.WhatIf;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>A pod that nobody has: its nodes, all well, each with a block of it.</summary>
internal static class SupposedPod
{
    public static PodSnapshot Of(WhatIfPod pod, ClusterSnapshot snapshot)
    {
        var name = Enumerable.Range(1, snapshot.Pods.Count + 1).Select(number => new PodId($"supposed-{number}")).First(id => snapshot.Pods.All(each => each.Id != id));
        return new()
        {
            Id = name,
            Pool = pod.Pool,
            Mesh = pod.Mesh,
            Nodes =
            [
                .. from row in Enumerable.Range(0, pod.Mesh.Rows / pod.Block.Rows)
                   from column in Enumerable.Range(0, pod.Mesh.Columns / pod.Block.Columns)
                   select Node(name, pod, row * pod.Block.Rows, column * pod.Block.Columns),
            ],
        };
    }

    private static NodeState Node(PodId name, WhatIfPod pod, int row, int column) => new()
    {
        Node = new($"{name}-{row}-{column}"),
        Pool = pod.Pool,
        Pod = name,
        Block = new(new(row, column), pod.Block),
        Devices = [.. Enumerable.Range(0, pod.Block.Devices).Select(index => new DeviceInfo { Index = index, Kind = DeviceKind.Cpu, Name = "supposed" })],
        Health = NodeHealth.Alive,
    };
}

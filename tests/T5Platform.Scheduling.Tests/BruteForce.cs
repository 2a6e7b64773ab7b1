using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.Tests;

/// <summary>What fits where, found by looking at every device: slow, plain, and written apart from the scheduler.</summary>
internal static class BruteForce
{
    /// <summary>By rows: every factorisation in which each group of m consecutive ranks fills its own bounding box.</summary>
    public static IEnumerable<MeshShape> LegalShapes(int data, int model) =>
        from rows in Enumerable.Range(1, data * model)
        where data * model % rows == 0
        let columns = data * model / rows
        where Enumerable.Range(0, data).All(replica => FillsItsBox([.. Enumerable.Range(replica * model, model).Select(rank => (rank / columns, rank % columns))]))
        select new MeshShape(rows, columns);

    /// <summary>Whether a request could start in a pod beside these leases.</summary>
    public static bool Fits(PodSnapshot pod, SliceRequest request, IEnumerable<SliceLease> leases)
    {
        var free = Free(pod, request, leases);
        return LegalShapes(request.Parallelism.Data, request.Parallelism.Model).Any(shape =>
            Enumerable.Range(0, pod.Mesh.Rows).Any(row => Enumerable.Range(0, pod.Mesh.Columns).Any(column =>
                new MeshRectangle(new(row, column), shape).Coordinates().All(free.Contains))));
    }

    /// <summary>The devices that a request may use.</summary>
    public static HashSet<Coordinate> Free(PodSnapshot pod, SliceRequest request, IEnumerable<SliceLease> leases) =>
    [
        .. from node in pod.Nodes
           where node.Health == NodeHealth.Alive && !request.ExcludedNodes.Contains(node.Node)
           from at in node.Block.Coordinates().Index()
           where node.Devices[at.Index].Healthy && !leases.Any(lease => lease.Pod == pod.Id && lease.Rectangle.Contains(at.Item))
           select at.Item,
    ];

    private static bool FillsItsBox(List<(int Row, int Column)> cells) =>
        (cells.Max(cell => cell.Row) - cells.Min(cell => cell.Row) + 1) * (cells.Max(cell => cell.Column) - cells.Min(cell => cell.Column) + 1) == cells.Count;
}

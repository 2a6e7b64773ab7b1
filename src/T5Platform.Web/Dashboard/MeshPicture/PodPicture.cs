using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>A pod as it is drawn: its grid, its nodes' blocks, the slices leased of it, and what is ill. Lengths are in devices.</summary>
public sealed record PodPicture
{
    /// <summary>The pod.</summary>
    public required PodId Pod { get; init; }

    /// <summary>Its pool.</summary>
    public required PoolId Pool { get; init; }

    /// <summary>The mesh that its nodes' blocks span, from (0, 0).</summary>
    public required MeshShape Mesh { get; init; }

    /// <summary>Side of a device, in pixels, where there is room.</summary>
    public required int Cell { get; init; }

    /// <summary>Its nodes.</summary>
    public required IReadOnlyList<NodeBlock> Nodes { get; init; }

    /// <summary>Its leased slices.</summary>
    public required IReadOnlyList<LeasedSlice> Slices { get; init; }

    /// <summary>Unhealthy devices of nodes that are not lost.</summary>
    public required IReadOnlyList<DevicePatch> Unhealthy { get; init; }

    /// <summary>How full it is.</summary>
    public required Utilisation Utilisation { get; init; }

    /// <summary>Pictures of every pod, by pool and pod.</summary>
    public static IReadOnlyList<PodPicture> All(IReadOnlyList<NodeState> nodes, IReadOnlyList<ActiveLease> leases)
    {
        var colours = ExperimentColours.Of(leases.Select(static lease => lease.Experiment));
        var slicesOf = leases.SelectMany(static lease => lease.Lease.Slices.Select((slice, index) => (slice.Pod, Slice: (Lease: lease, Number: index + 1, slice.Rectangle))))
            .ToLookup(static each => each.Pod, static each => each.Slice);
        return
        [
            .. from node in nodes
               group node by (Pool: node.Pool.Value, Pod: node.Pod.Value) into pod
               orderby pod.Key.Pool, pod.Key.Pod
               select Of([.. pod.OrderBy(static node => node.Block.Origin.Row).ThenBy(static node => node.Block.Origin.Column)], [.. slicesOf[new(pod.Key.Pod)]], colours),
        ];
    }

    /// <summary>Side of a device in pixels: large on small meshes, so that labels fit; small on large ones, so that all of it is seen.</summary>
    public static int CellFor(MeshShape mesh) => Math.Clamp(760 / Math.Max(mesh.Columns, mesh.Rows), 20, 64);

    private static PodPicture Of(
        IReadOnlyList<NodeState> nodes, IReadOnlyList<(ActiveLease Lease, int Number, MeshRectangle Rectangle)> slices, IReadOnlyDictionary<ExperimentId, int> colours)
    {
        var mesh = new MeshShape(nodes.Max(static node => node.Block.RowEnd), nodes.Max(static node => node.Block.ColumnEnd));
        var cell = CellFor(mesh);
        return new()
        {
            Pod = nodes[0].Pod,
            Pool = nodes[0].Pool,
            Mesh = mesh,
            Cell = cell,
            Nodes = [.. nodes.Select(static node => new NodeBlock { Node = node })],
            Slices = [.. slices.Select(slice => SliceOf(slice.Lease, slice.Number, slice.Rectangle, colours[slice.Lease.Experiment], cell))],
            Unhealthy = [.. nodes.Where(static node => node.Health != NodeHealth.Lost).SelectMany(UnhealthyOf)],
            Utilisation = UtilisationOf(nodes, [.. slices.Select(static slice => slice.Rectangle)]),
        };
    }

    private static LeasedSlice SliceOf(ActiveLease lease, int number, MeshRectangle area, int colour, int cell) => new()
    {
        Active = lease,
        Number = number,
        Rectangle = area,
        Colour = colour,
        Lines = LeaseLabel.Fit(lease.HolderName, lease.Lease.Generation, area.Shape.Columns * cell, area.Shape.Rows * cell),
    };

    private static IEnumerable<DevicePatch> UnhealthyOf(NodeState node) =>
        from pair in node.Block.Coordinates().Zip(node.Devices)
        where !pair.Second.Healthy
        select new DevicePatch(pair.First, $"Device {pair.Second.Index} ({pair.Second.Name}) of node {node.Node} is unhealthy and is not leased");

    private static Utilisation UtilisationOf(IReadOnlyList<NodeState> nodes, IReadOnlyList<MeshRectangle> slices)
    {
        var leased = slices.SelectMany(static slice => slice.Coordinates()).ToHashSet();
        var free = nodes.Where(static node => node.Health == NodeHealth.Alive)
            .SelectMany(static node => node.Block.Coordinates().Zip(node.Devices))
            .Count(pair => pair.Second.Healthy && !leased.Contains(pair.First));
        return new(
            nodes.Sum(static node => node.Devices.Count), free + leased.Count, leased.Count, slices.Count,
            nodes.Count, nodes.Count(static node => node.Health == NodeHealth.Alive));
    }
}

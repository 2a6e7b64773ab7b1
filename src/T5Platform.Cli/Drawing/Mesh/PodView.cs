using T5Platform.Cli.Api.Documents;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Drawing.Mesh;

/// <summary>One pod: its nodes' blocks, its leases, and what is at each place.</summary>
internal sealed class PodView
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private PodView(string pool, string name, IReadOnlyList<Node> nodes, IReadOnlyList<Lease> leases)
    {
        (Pool, Name, Nodes, Leases) = (pool, name, nodes, leases);
        var ends = nodes.Select(static node => node.Block).Concat(leases.Select(static lease => lease.Rectangle)).ToList();
        Shape = new(ends.Max(static block => block.RowEnd), ends.Max(static block => block.ColumnEnd));
    }

    public string Pool { get; }
    public string Name { get; }
    public MeshShape Shape { get; }

    /// <summary>By their place.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>By their place; the order gives the letters.</summary>
    public IReadOnlyList<Lease> Leases { get; }

    /// <summary>Every pod that has a node, or a lease on one.</summary>
    public static IReadOnlyList<PodView> Of(IReadOnlyList<Node> nodes, IReadOnlyList<Lease> leases) =>
        OfSlices(nodes, [.. leases.SelectMany(static lease => lease.BySlice())]);

    private static IReadOnlyList<PodView> OfSlices(IReadOnlyList<Node> nodes, IReadOnlyList<Lease> leases) =>
    [
        .. nodes.Select(static node => (node.Pool, node.Pod)).Concat(leases.Select(static lease => (lease.Pool, lease.Pod)))
            .Distinct()
            .OrderBy(static pod => pod.Pool, StringComparer.Ordinal).ThenBy(static pod => pod.Pod, StringComparer.Ordinal)
            .Select(pod => new PodView(
                pod.Pool,
                pod.Pod,
                [.. nodes.Where(node => (node.Pool, node.Pod) == pod).OrderBy(static node => node.Block.Origin.Row).ThenBy(static node => node.Block.Origin.Column)],
                [.. leases.Where(lease => (lease.Pool, lease.Pod) == pod).OrderBy(static lease => lease.Rectangle.Origin.Row).ThenBy(static lease => lease.Rectangle.Origin.Column)])),
    ];

    public Node? NodeAt(Coordinate at) => Nodes.FirstOrDefault(node => node.Block.Contains(at));

    /// <summary>The device there; row-major in its node's block.</summary>
    public Device? DeviceAt(Coordinate at) => NodeAt(at) is not { } node
        ? null
        : node.Devices.FirstOrDefault(device => device.Index == ((at.Row - node.Block.Origin.Row) * node.Block.Shape.Columns) + at.Column - node.Block.Origin.Column);

    /// <summary>Index of the lease that covers the place; −1: free.</summary>
    public int LeaseAt(Coordinate at) => Leases.Index().Where(lease => lease.Item.Rectangle.Contains(at)).Select(static lease => lease.Index).FirstOrDefault(-1);

    /// <summary>The letter that stands for a lease.</summary>
    public static char LetterOf(int lease) => lease < Letters.Length ? Letters[lease] : '#';
}

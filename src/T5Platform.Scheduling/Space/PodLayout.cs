using System.Collections.Concurrent;
using System.Globalization;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Shapes;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// What follows from a pod's nodes and rules alone. Pods that look alike share one, and so do all cycles: the hundred pods of a
/// fleet are usually one layout.
/// </summary>
internal sealed class PodLayout
{
    public const int Nobody = -1;

    private const int MostKept = 256;

    private static readonly ConcurrentDictionary<string, PodLayout> Known = new(StringComparer.Ordinal);

    private readonly int[] _owner;
    private readonly SummedArea _sizes;
    private readonly ConcurrentDictionary<SliceShape, PlaceClass[]> _classes = new();
    private readonly NodeSpans _weighed;

    private PodLayout(PodSnapshot pod)
    {
        (Mesh, Rules) = (pod.Mesh, pod.Rules);
        _owner = new int[Mesh.Devices];
        Array.Fill(_owner, Nobody);
        for (var node = 0; node < pod.Nodes.Count; node++)
            foreach (var at in pod.Nodes[node].Block.Coordinates())
                _owner[(at.Row * Mesh.Columns) + at.Column] = node;
        var sizes = pod.Nodes.Select(node => node.Block.Shape.Devices).ToArray();
        Spans = new(Mesh.Rows, Mesh.Columns, (row, column) => OwnerOf(row, column));
        _weighed = new(Mesh.Rows, Mesh.Columns, (row, column) => OwnerOf(row, column), node => sizes[node]);
        _sizes = new(Mesh.Rows, Mesh.Columns, (row, column) => OwnerOf(row, column) == Nobody ? 0 : 1);
    }

    public MeshShape Mesh { get; }

    public PodRules Rules { get; }

    public NodeSpans Spans { get; }

    public static PodLayout Of(PodSnapshot pod)
    {
        var key = Signature(pod);
        if (Known.TryGetValue(key, out var known))
            return known;
        if (Known.Count >= MostKept)
            Known.Clear();
        return Known.GetOrAdd(key, _ => new(pod));
    }

    /// <summary>The node, as its place among the pod's nodes.</summary>
    public int OwnerOf(int row, int column) => _owner[(row * Mesh.Columns) + column];

    /// <summary>The places that the pod's rules allow for a shape, by what they cost, the cheapest first.</summary>
    public PlaceClass[] ClassesOf(SliceShape shape) => _classes.GetOrAdd(shape, Classify);

    /// <summary>Nodes that a rectangle touches, wrapping on a torus.</summary>
    public int NodesIn(MeshRectangle area) => Fits(area)
        ? Spans.In(area)
        : area.Coordinates(Mesh).Select(at => OwnerOf(at.Row, at.Column)).Where(node => node != Nobody).Distinct().Count();

    private static string Signature(PodSnapshot pod) => string.Create(CultureInfo.InvariantCulture,
        $"{pod.Mesh} {pod.Rules.Torus} {pod.Rules.Policy} {string.Join(' ', pod.Nodes.Select(node => node.Block))}");

    private PlaceClass[] Classify(SliceShape shape)
    {
        var words = (Mesh.Columns + 63) / 64;
        var classes = new SortedDictionary<(int, int), ulong[]>();
        var split = SplitAt(shape.ModelGroup);
        foreach (var place in Places(shape.Shape).Where(IsLegal))
        {
            var key = (Splits(shape, place, split), NodesIn(place));
            if (!classes.TryGetValue(key, out var bits))
                classes[key] = bits = new ulong[Mesh.Rows * words];
            bits[(place.Origin.Row * words) + (place.Origin.Column >> 6)] |= 1UL << (place.Origin.Column & 63);
        }

        return [.. classes.Select(each => new PlaceClass(each.Key.Item1, each.Key.Item2, each.Value))];
    }

    private IEnumerable<MeshRectangle> Places(MeshShape shape)
    {
        var (rows, columns) = Rules.Torus ? (Mesh.Rows, Mesh.Columns) : (Mesh.Rows - shape.Rows + 1, Mesh.Columns - shape.Columns + 1);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                yield return new(new(row, column), shape);
    }

    /// <summary>For each corner, whether a model-parallel group there would lie on several nodes; null when groups are single devices.</summary>
    private bool[]? SplitAt(MeshShape group)
    {
        if (group.Devices == 1)
            return null;
        var split = new bool[Mesh.Devices];
        foreach (var place in Places(group))
            split[(place.Origin.Row * Mesh.Columns) + place.Origin.Column] = NodesIn(place) > 1;
        return split;
    }

    private int Splits(SliceShape shape, MeshRectangle place, bool[]? split)
    {
        if (split is null)
            return 0;
        var (splits, groups) = (0, place.Shape.Devices / shape.ModelGroup.Devices);
        for (var replica = 0; replica < groups; replica++)
        {
            var at = shape.Group(place.Origin, replica).Origin;
            splits += split[(at.Row % Mesh.Rows * Mesh.Columns) + (at.Column % Mesh.Columns)] ? 1 : 0;
        }

        return splits;
    }

    /// <summary>Node-aligned is what lies in one node, or has as many devices as the nodes that it touches.</summary>
    private bool IsLegal(MeshRectangle area)
    {
        if (Rules.Policy == SlicePolicy.AnyRectangle || NodesIn(area) <= 1)
            return true;
        return Fits(area)
            ? _weighed.In(area) == _sizes.Sum(area.Origin.Row, area.Origin.Column, area.Shape.Rows, area.Shape.Columns)
            : area.Coordinates(Mesh).GroupBy(at => OwnerOf(at.Row, at.Column)).All(node => node.Key != Nobody && node.Count() == SizeOf(node.Key));
    }

    private int SizeOf(int node) => _owner.Count(owner => owner == node);

    private bool Fits(MeshRectangle area) => area.RowEnd <= Mesh.Rows && area.ColumnEnd <= Mesh.Columns;
}

using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Reading;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>Pools of nodes, and slices of them given away first come, first served.</summary>
internal sealed class SampleMesh(InMemoryStudy study)
{
    private readonly HashSet<(PodId, Coordinate)> _taken = [];

    /// <summary>A pod of equal nodes, row by row; <paramref name="ill"/> names a node's health by its number.</summary>
    public SampleMesh Pod(string pool, string pod, string mesh, string block, DeviceKind kind, Dictionary<int, NodeHealth>? ill = null, params (int Node, int Device)[] unhealthy)
    {
        var (whole, part) = (Shape(mesh), Shape(block));
        var number = 0;
        for (var row = 0; row < whole.Rows; row += part.Rows)
        {
            for (var column = 0; column < whole.Columns; column += part.Columns, number++)
                study.AllNodes.Add(Node(pool, pod, number, new(new(row, column), part), kind, ill?.GetValueOrDefault(number) ?? NodeHealth.Alive, unhealthy));
        }

        return this;
    }

    /// <summary>Leases the first free rectangle of the shape, or one of the other shapes that are legal for as many devices.</summary>
    public SliceLease? Lease(LeaseHolder holder, string name, ExperimentId experiment, string experimentName, Generation generation, string pool, Parallelism parallelism, DateTimeOffset at)
    {
        foreach (var pod in study.AllNodes.Where(node => node.Pool.Value == pool).Select(node => node.Pod).Distinct())
        {
            if (Fit(pod, parallelism.WorldSize) is not { } rectangle)
                continue;
            var lease = new SliceLease
            {
                Id = new(SampleIds.Of($"lease {holder} {generation}")), Holder = holder, Generation = generation, Pool = new(pool), Pod = pod,
                Rectangle = rectangle, GrantedAt = at,
                Ranks = [.. rectangle.Coordinates().Select((place, rank) => new RankPlacement { Rank = rank, Node = Owner(pod, place)!.Node, Coordinate = place, DeviceIndex = IndexOf(pod, place) })],
            };
            study.AllLeases.Add(new() { Lease = lease, HolderName = name, Experiment = experiment, ExperimentName = experimentName });
            _taken.UnionWith(rectangle.Coordinates().Select(place => (pod, place)));
            return lease;
        }

        return null;
    }

    /// <summary>A lease of long ago: anywhere, and over.</summary>
    public SliceLease Past(LeaseHolder holder, Generation generation, string pool, Parallelism parallelism, DateTimeOffset at)
    {
        var node = study.AllNodes.First(each => each.Pool.Value == pool && each.Block.Shape.Devices >= parallelism.WorldSize);
        var shape = parallelism.WorldSize <= node.Block.Shape.Columns ? new MeshShape(1, parallelism.WorldSize) : node.Block.Shape;
        var rectangle = new MeshRectangle(new(node.Block.Origin.Row + ((int)generation.Value % node.Block.Shape.Rows), node.Block.Origin.Column), shape.Rows == 1 ? shape : new(1, shape.Columns));
        return new()
        {
            Id = new(SampleIds.Of($"lease {holder} {generation}")), Holder = holder, Generation = generation, Pool = node.Pool, Pod = node.Pod, Rectangle = rectangle, GrantedAt = at,
            Ranks = [.. rectangle.Coordinates().Select((place, rank) => new RankPlacement { Rank = rank, Node = node.Node, Coordinate = place, DeviceIndex = rank })],
        };
    }

    private static MeshShape Shape(string text) => MeshShape.TryParse(text, out var shape) ? shape : throw new ArgumentException($"'{text}' is no shape.", nameof(text));

    private MeshRectangle? Fit(PodId pod, int devices)
    {
        var nodes = study.AllNodes.Where(node => node.Pod == pod).ToList();
        var (rows, columns) = (nodes.Max(node => node.Block.RowEnd), nodes.Max(node => node.Block.ColumnEnd));
        var shapes = Enumerable.Range(1, devices).Where(side => devices % side == 0).Select(side => new MeshShape(side, devices / side)).OrderBy(shape => Math.Abs(shape.Rows - shape.Columns));
        return (from shape in shapes
                from row in Enumerable.Range(0, Math.Max(0, rows - shape.Rows + 1))
                from column in Enumerable.Range(0, Math.Max(0, columns - shape.Columns + 1))
                let rectangle = new MeshRectangle(new(row, column), shape)
                where rectangle.Coordinates().All(place => IsFree(pod, place))
                select (MeshRectangle?)rectangle).FirstOrDefault();
    }

    private bool IsFree(PodId pod, Coordinate place) =>
        Owner(pod, place) is { Health: NodeHealth.Alive } node && node.Devices[IndexOf(pod, place)].Healthy && !_taken.Contains((pod, place));

    private NodeState? Owner(PodId pod, Coordinate place) => study.AllNodes.FirstOrDefault(node => node.Pod == pod && node.Block.Contains(place));

    private int IndexOf(PodId pod, Coordinate place)
    {
        var block = Owner(pod, place)!.Block;
        return ((place.Row - block.Origin.Row) * block.Shape.Columns) + place.Column - block.Origin.Column;
    }

    private static NodeState Node(string pool, string pod, int number, MeshRectangle block, DeviceKind kind, NodeHealth health, (int Node, int Device)[] unhealthy) => new()
    {
        Node = new($"{pod}-n{number:00}"), Pool = new(pool), Pod = new(pod), Block = block, Health = health,
        Incarnation = SampleIds.Of($"incarnation {pod} {number}"), Address = $"10.0.{block.Origin.Row}.{block.Origin.Column + 10}",
        Devices =
        [
            .. Enumerable.Range(0, block.Shape.Devices).Select(index => new DeviceInfo
            {
                Index = index, Kind = kind, Name = kind == DeviceKind.Cpu ? $"CPU slot {index}" : "H100 80GB", MemoryBytes = kind == DeviceKind.Cpu ? 6L << 30 : 80L << 30,
                Healthy = !unhealthy.Contains((number, index)),
            }),
        ],
    };
}

using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.Space;

/// <summary>One pod while a cycle tries things out on paper: who owns each device, whether it may be used, whether it is taken.</summary>
internal sealed class PodSpace
{
    private const int Nobody = -1;

    private readonly int[] _owner;
    private readonly bool[] _healthy;
    private readonly bool[] _taken;
    private readonly List<Occupant> _occupants = [];
    private readonly Dictionary<string, PodView> _views = new(StringComparer.Ordinal);

    public PodSpace(PodSnapshot pod, int index)
    {
        (Pod, Index) = (pod, index);
        _owner = new int[pod.Mesh.Devices];
        _healthy = new bool[pod.Mesh.Devices];
        _taken = new bool[pod.Mesh.Devices];
        Array.Fill(_owner, Nobody);
        for (var node = 0; node < pod.Nodes.Count; node++)
            Settle(node);
        Spans = new(pod.Mesh.Rows, pod.Mesh.Columns, (row, column) => _owner[Cell(row, column)]);
        Owned = _owner.Count(owner => owner != Nobody);
    }

    public PodSnapshot Pod { get; }

    /// <summary>Place among the pods of its pool.</summary>
    public int Index { get; }

    /// <summary>Rises with every change of what is taken.</summary>
    public int Version { get; private set; }

    /// <summary>Devices that a node owns, healthy or not.</summary>
    public int Owned { get; }

    public NodeSpans Spans { get; }

    public IReadOnlyList<Occupant> Occupants => _occupants;

    public bool IsOwned(int row, int column) => _owner[Cell(row, column)] != Nobody;

    public bool IsTaken(int row, int column) => _taken[Cell(row, column)];

    /// <summary>Owned by a node that takes new work, on a healthy device, leased or not.</summary>
    public bool IsHealthy(int row, int column) => _healthy[Cell(row, column)];

    public NodeId? OwnerOf(int row, int column) =>
        _owner[Cell(row, column)] is var node and not Nobody ? Pod.Nodes[node].Node : null;

    /// <summary>The pod as a request with these excluded nodes sees it.</summary>
    public PodView ViewFor(ExcludedNodes excluded)
    {
        if (!_views.TryGetValue(excluded.Key, out var view))
            _views[excluded.Key] = view = new(this, excluded);
        return view;
    }

    /// <summary>Takes the devices of a rectangle, as far as it lies in the mesh.</summary>
    public void Take(MeshRectangle area, string name)
    {
        var devices = 0;
        for (var row = Math.Max(0, area.Origin.Row); row < Math.Min(Pod.Mesh.Rows, area.RowEnd); row++)
            for (var column = Math.Max(0, area.Origin.Column); column < Math.Min(Pod.Mesh.Columns, area.ColumnEnd); column++, devices++)
                _taken[Cell(row, column)] = true;
        _occupants.Add(new(name, devices));
        Version++;
    }

    /// <summary>Who works where when a gang takes this rectangle: rank order is row-major.</summary>
    public IReadOnlyList<RankPlacement> Ranks(MeshRectangle area) =>
        [.. area.Coordinates().Select((at, rank) => Placement(rank, at))];

    private RankPlacement Placement(int rank, Coordinate at)
    {
        var node = Pod.Nodes[_owner[Cell(at.Row, at.Column)]];
        return new() { Rank = rank, Node = node.Node, Coordinate = at, DeviceIndex = DeviceAt(node, at).Index };
    }

    private void Settle(int node)
    {
        var state = Pod.Nodes[node];
        foreach (var at in state.Block.Coordinates())
        {
            _owner[Cell(at.Row, at.Column)] = node;
            _healthy[Cell(at.Row, at.Column)] = state.Health == NodeHealth.Alive && DeviceAt(state, at).Healthy;
        }
    }

    private static DeviceInfo DeviceAt(NodeState node, Coordinate at) =>
        node.Devices[((at.Row - node.Block.Origin.Row) * node.Block.Shape.Columns) + at.Column - node.Block.Origin.Column];

    private int Cell(int row, int column) => (row * Pod.Mesh.Columns) + column;
}

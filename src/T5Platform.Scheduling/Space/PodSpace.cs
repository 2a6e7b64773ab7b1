using System.Runtime.CompilerServices;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.Space;

/// <summary>One pod while a cycle tries things out on paper: who owns each device, whether it may be used, who has taken it.</summary>
internal sealed class PodSpace
{
    private const int Nobody = -1;

    private static readonly ConditionalWeakTable<PodSnapshot, PodGround> Grounds = [];

    private readonly PodGround _ground;
    private readonly int[] _occupantAt;
    private readonly List<Occupant> _occupants = [];
    private Dictionary<NodeId, string>? _away;
    private readonly Dictionary<string, PodView> _views = new(StringComparer.Ordinal);

    public PodSpace(PodSnapshot pod, int index)
    {
        (Pod, Index) = (pod, index);
        _ground = Grounds.GetValue(pod, each => new(each));
        Usable = Grid();
        Usable.CopyFrom(_ground.Usable);
        (Taken, Reserved) = (Grid(), Grid());
        _occupantAt = new int[pod.Mesh.Devices];
        Array.Fill(_occupantAt, Nobody);
    }

    public PodSnapshot Pod { get; }

    public PodLayout Layout => _ground.Layout;

    /// <summary>Place among the pods of its pool.</summary>
    public int Index { get; }

    /// <summary>Rises with every change of what is taken.</summary>
    public int Version { get; private set; }

    /// <summary>Devices that a node owns, healthy or not.</summary>
    public int Owned => _ground.OwnedCount;

    /// <summary>Owned by a node that takes new work, on a healthy device, leased or not.</summary>
    public BitGrid Usable { get; }

    /// <summary>What a node owns.</summary>
    public BitGrid OwnedCells => _ground.Owned;

    public BitGrid Taken { get; }

    /// <summary>Kept for somebody: only what ends in time may start there.</summary>
    public BitGrid Reserved { get; }

    public IReadOnlyList<Occupant> Occupants => _occupants;

    /// <summary>How often the nodes failed lately, by their place; null when none did.</summary>
    public int[]? Wear { get; private set; }

    /// <summary>A grid of this pod's size with nothing in it.</summary>
    public BitGrid Grid() => new(Pod.Mesh.Rows, Pod.Mesh.Columns, Pod.Rules.Torus);

    /// <summary>Takes a node out of use for this cycle.</summary>
    /// <param name="why">Why, for explanations.</param>
    public void Quarantine(int node, string why)
    {
        Usable.Fill(Pod.Nodes[node].Block, false);
        (_away ??= [])[Pod.Nodes[node].Node] = why;
    }

    /// <summary>Why a node is out of use for this cycle; null when it is not.</summary>
    public string? WhyAway(NodeId node) => _away?.GetValueOrDefault(node);

    /// <summary>Notes that a node failed lately.</summary>
    public void Worn(int node, int wear) => (Wear ??= new int[Pod.Nodes.Count])[node] = wear;

    /// <summary>The pod as a request with these excluded nodes sees it.</summary>
    public PodView ViewFor(ExcludedNodes excluded)
    {
        if (!_views.TryGetValue(excluded.Key, out var view))
            _views[excluded.Key] = view = new(this, excluded);
        return view;
    }

    /// <summary>Who holds a device; null when nobody does.</summary>
    public Occupant? At(Coordinate at) => _occupantAt[Cell(at)] is var who and not Nobody ? _occupants[who] : null;

    /// <summary>Takes the devices of somebody's rectangle, as far as it lies in the mesh.</summary>
    public void Take(Occupant occupant)
    {
        Taken.Fill(occupant.Area, true);
        Mark(occupant.Area, _occupants.Count);
        _occupants.Add(occupant);
        Version++;
    }

    /// <summary>Takes back the last taking.</summary>
    public void Untake(Occupant occupant)
    {
        Taken.Fill(occupant.Area, false);
        Mark(occupant.Area, Nobody);
        _occupants.Remove(occupant);
        Version++;
    }

    /// <summary>Puts back who was vacated.</summary>
    public void Return(Occupant occupant)
    {
        Taken.Fill(occupant.Area, true);
        Mark(occupant.Area, _occupants.IndexOf(occupant));
        Version++;
    }

    /// <summary>Frees what somebody holds, to see what would fit without him.</summary>
    public void Vacate(Occupant occupant)
    {
        Taken.Fill(occupant.Area, false);
        Mark(occupant.Area, Nobody);
        Version++;
    }

    public void Reserve(MeshRectangle area)
    {
        Reserved.Fill(area, true);
        Version++;
    }

    /// <summary>The devices of a rectangle that lie in the mesh.</summary>
    public int DevicesIn(MeshRectangle area) => Pod.Rules.Torus
        ? area.Shape.Devices
        : Within(area.Origin.Row, area.RowEnd, Pod.Mesh.Rows) * Within(area.Origin.Column, area.ColumnEnd, Pod.Mesh.Columns);

    /// <summary>Who works where when a gang takes this rectangle: rank order is row-major.</summary>
    public IEnumerable<RankPlacement> Ranks(MeshRectangle area, int firstRank) =>
        area.Coordinates(Pod.Mesh).Select((at, rank) => Placement(firstRank + rank, at));

    /// <summary>The coordinates of a rectangle that lie in the mesh, wrapped on a torus.</summary>
    public IEnumerable<Coordinate> Cells(MeshRectangle area) => Pod.Rules.Torus
        ? area.Coordinates(Pod.Mesh)
        : area.Coordinates().Where(at => at.Row >= 0 && at.Row < Pod.Mesh.Rows && at.Column >= 0 && at.Column < Pod.Mesh.Columns);

    private RankPlacement Placement(int rank, Coordinate at)
    {
        var node = Pod.Nodes[Layout.OwnerOf(at.Row, at.Column)];
        return new() { Rank = rank, Node = node.Node, Coordinate = at, DeviceIndex = PodGround.DeviceAt(node, at).Index };
    }

    private void Mark(MeshRectangle area, int who)
    {
        for (var row = area.Origin.Row; row < area.RowEnd; row++)
            for (var column = area.Origin.Column; column < area.ColumnEnd; column++)
                if (Pod.Rules.Torus || (row >= 0 && row < Pod.Mesh.Rows && column >= 0 && column < Pod.Mesh.Columns))
                    _occupantAt[(row % Pod.Mesh.Rows * Pod.Mesh.Columns) + (column % Pod.Mesh.Columns)] = who;
    }

    private static int Within(int from, int to, int length) => Math.Max(0, Math.Min(to, length) - Math.Max(0, from));

    private int Cell(Coordinate at) => (at.Row * Pod.Mesh.Columns) + at.Column;
}

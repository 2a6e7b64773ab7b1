using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// A pod as requests with one set of excluded nodes see it, at three degrees of hope: as it is now, when every lease were gone
/// (<c>empty</c>), and when every node were well and welcome too (<c>owned</c>).
/// </summary>
internal sealed class PodView
{
    private readonly PodSpace _space;
    private readonly BitGrid _usable;
    private readonly BitGrid _free;
    private readonly BitGrid _unreserved;
    private readonly ulong[] _found;
    private readonly ulong[] _scratch;
    private int _version = -1;
    private int _freeDevices;

    public PodView(PodSpace space, ExcludedNodes excluded)
    {
        _space = space;
        (_usable, _free, _unreserved) = (space.Grid(), space.Grid(), space.Grid());
        (_found, _scratch) = (new ulong[_free.Bits.Length], new ulong[_free.Bits.Length]);
        _usable.CopyFrom(space.Usable);
        foreach (var node in space.Pod.Nodes)
            if (excluded.Contains(node.Node))
                _usable.Fill(node.Block, false);
    }

    public MeshShape Mesh => _space.Pod.Mesh;

    /// <summary>What could be leased now, the reserved part with it.</summary>
    public BitGrid Free
    {
        get
        {
            Refresh();
            return _free;
        }
    }

    /// <summary>What could be leased now by somebody for whom nothing is reserved.</summary>
    public BitGrid Unreserved
    {
        get
        {
            Refresh();
            return _unreserved;
        }
    }

    /// <summary>What could be leased if nobody held anything.</summary>
    public BitGrid Usable => _usable;

    /// <summary>Devices that could be leased now.</summary>
    public int FreeDevices
    {
        get
        {
            Refresh();
            return _freeDevices;
        }
    }

    /// <summary>Devices that could be leased if none were.</summary>
    public int UsableDevices => _usable.Count;

    public bool FitsWhenEmpty(MeshShape shape) => Find(_usable, shape).Length > 0;

    public bool FitsWhenWell(MeshShape shape) => Find(_space.OwnedCells, shape).Length > 0;

    /// <summary>The places of a shape in a grid of this pod, as bits; empty when there is none. Good until the next call.</summary>
    public ReadOnlySpan<ulong> Find(BitGrid grid, MeshShape shape) =>
        SliceFinder.Find(grid, shape, _found, _scratch) ? _found : [];

    /// <summary>Free devices of the mesh that lie right beside a rectangle: the less, the snugger it sits.</summary>
    public int FreeNeighbours(MeshRectangle area)
    {
        var ((row, column), (rows, columns)) = area;
        var free = Free;
        return free.CountIn(new(new(row - 1, column), new(1, columns))) + free.CountIn(new(new(row + rows, column), new(1, columns)))
            + free.CountIn(new(new(row, column - 1), new(rows, 1))) + free.CountIn(new(new(row, column + columns), new(rows, 1)));
    }

    /// <summary>The largest rectangle that stays free when <paramref name="without"/> is taken; without it, as things are.</summary>
    public MeshShape LargestFree(MeshRectangle without = default) => LargestRectangle.Of(Free, without);

    private void Refresh()
    {
        if (_version == _space.Version)
            return;
        _version = _space.Version;
        _free.CopyFrom(_usable);
        _free.AndNot(_space.Taken);
        _unreserved.CopyFrom(_free);
        _unreserved.AndNot(_space.Reserved);
        _freeDevices = _free.Count;
    }
}

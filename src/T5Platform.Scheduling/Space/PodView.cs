using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// A pod as requests with one set of excluded nodes see it, at three degrees of hope: as it is now, when every lease were gone
/// (<c>empty</c>), and when every node were well and welcome too (<c>owned</c>).
/// </summary>
internal sealed class PodView
{
    private readonly PodSpace _space;
    private readonly ExcludedNodes _excluded;
    private readonly Lazy<SummedArea> _usableWhenEmpty;
    private readonly Lazy<SummedArea> _owned;
    private readonly bool[] _freeCells;
    private SummedArea? _free;
    private int _freeVersion = -1;

    public PodView(PodSpace space, ExcludedNodes excluded)
    {
        (_space, _excluded) = (space, excluded);
        _usableWhenEmpty = new(() => Count(IsUsable));
        _owned = new(() => Count(space.IsOwned));
        _freeCells = new bool[Mesh.Devices];
    }

    public MeshShape Mesh => _space.Pod.Mesh;

    /// <summary>Devices that could be leased now.</summary>
    public int FreeDevices => Free.Sum(0, 0, Mesh.Rows, Mesh.Columns);

    /// <summary>Devices that could be leased if none were.</summary>
    public int UsableDevices => _usableWhenEmpty.Value.Sum(0, 0, Mesh.Rows, Mesh.Columns);

    public bool IsFree(MeshRectangle area) => AllOf(Free, area);

    public bool IsFreeWhenEmpty(MeshRectangle area) => AllOf(_usableWhenEmpty.Value, area);

    public bool IsOwned(MeshRectangle area) => AllOf(_owned.Value, area);

    /// <summary>Free devices of the mesh that lie right beside a rectangle: the less, the snugger it sits.</summary>
    public int FreeNeighbours(MeshRectangle area)
    {
        var ((row, column), (rows, columns)) = area;
        return Free.Sum(row - 1, column, row > 0 ? 1 : 0, columns)
            + Free.Sum(row + rows, column, area.RowEnd < Mesh.Rows ? 1 : 0, columns)
            + Free.Sum(row, column - 1, rows, column > 0 ? 1 : 0)
            + Free.Sum(row, column + columns, rows, area.ColumnEnd < Mesh.Columns ? 1 : 0);
    }

    /// <summary>The largest rectangle that stays free when <paramref name="without"/> is taken; without it, as things are.</summary>
    public MeshShape LargestFree(MeshRectangle without = default)
    {
        _ = Free;
        return LargestRectangle.Of(Mesh, _freeCells, without);
    }

    /// <summary>Every place of a shape in the mesh, row-major.</summary>
    public IEnumerable<MeshRectangle> Places(MeshShape shape)
    {
        for (var row = 0; row <= Mesh.Rows - shape.Rows; row++)
            for (var column = 0; column <= Mesh.Columns - shape.Columns; column++)
                yield return new(new(row, column), shape);
    }

    /// <summary>The free cells, counted anew when something was taken since.</summary>
    private SummedArea Free
    {
        get
        {
            if (_free is not null && _freeVersion == _space.Version)
                return _free;
            _freeVersion = _space.Version;
            return _free = Count((row, column) =>
                _freeCells[(row * Mesh.Columns) + column] = IsUsable(row, column) && !_space.IsTaken(row, column));
        }
    }

    private bool IsUsable(int row, int column) =>
        _space.IsHealthy(row, column) && !_excluded.Contains(_space.OwnerOf(row, column));

    private SummedArea Count(Func<int, int, bool> holds) =>
        new(Mesh.Rows, Mesh.Columns, (row, column) => holds(row, column) ? 1 : 0);

    private static bool AllOf(SummedArea area, MeshRectangle rectangle) =>
        area.Sum(rectangle.Origin.Row, rectangle.Origin.Column, rectangle.Shape.Rows, rectangle.Shape.Columns) == rectangle.Shape.Devices;
}

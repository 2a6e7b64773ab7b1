using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;

namespace T5Platform.Simulation.Days;

/// <summary>
/// One pod as an array of devices, each looked at one by one. Written apart from the scheduler, to check what it says.
/// </summary>
internal sealed class Ground
{
    private readonly bool[,] _free;
    private readonly bool _torus;

    /// <param name="pod">The pod.</param>
    /// <param name="counts">Which nodes and devices count.</param>
    public Ground(PodSnapshot pod, Func<NodeState, int, bool> counts)
    {
        (Pod, _torus) = (pod.Id, pod.Rules.Torus);
        _free = new bool[pod.Mesh.Rows, pod.Mesh.Columns];
        foreach (var node in pod.Nodes)
            foreach (var (index, at) in node.Block.Coordinates().Index())
                _free[at.Row, at.Column] = counts(node, index);
    }

    public PodId Pod { get; }

    public int Free => _free.Cast<bool>().Count(free => free);

    /// <summary>Somebody stands there.</summary>
    public void Take(MeshRectangle area)
    {
        for (var row = area.Origin.Row; row < area.Origin.Row + area.Shape.Rows; row++)
            for (var column = area.Origin.Column; column < area.Origin.Column + area.Shape.Columns; column++)
                if (_torus || (row < _free.GetLength(0) && column < _free.GetLength(1)))
                    _free[row % _free.GetLength(0), column % _free.GetLength(1)] = false;
    }

    /// <summary>Whether any rectangle of d × m devices is free in which every group of m consecutive ranks is a rectangle too.</summary>
    public bool Fits(Parallelism cut)
    {
        var devices = cut.Data * cut.Model;
        for (var rows = 1; rows <= _free.GetLength(0); rows++)
            if (devices % rows == 0 && devices / rows <= _free.GetLength(1) && GroupsAreWhole(devices / rows, cut) && Fits(rows, devices / rows))
                return true;
        return false;
    }

    private static bool GroupsAreWhole(int columns, Parallelism cut)
    {
        for (var replica = 0; replica < cut.Data; replica++)
        {
            var cells = Enumerable.Range(replica * cut.Model, cut.Model).Select(rank => (Row: rank / columns, Column: rank % columns)).ToList();
            var height = cells.Max(cell => cell.Row) - cells.Min(cell => cell.Row) + 1;
            if (height * (cells.Max(cell => cell.Column) - cells.Min(cell => cell.Column) + 1) != cut.Model)
                return false;
        }

        return true;
    }

    private bool Fits(int rows, int columns)
    {
        var (height, width) = (_free.GetLength(0), _free.GetLength(1));
        for (var row = 0; row <= (_torus ? height - 1 : height - rows); row++)
            for (var column = 0; column <= (_torus ? width - 1 : width - columns); column++)
                if (AllFree(row, column, rows, columns))
                    return true;
        return false;
    }

    private bool AllFree(int row, int column, int rows, int columns)
    {
        for (var down = 0; down < rows; down++)
            for (var across = 0; across < columns; across++)
                if (!_free[(row + down) % _free.GetLength(0), (column + across) % _free.GetLength(1)])
                    return false;
        return true;
    }
}

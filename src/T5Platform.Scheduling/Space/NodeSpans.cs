using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// How many nodes a rectangle touches, or what they weigh together, in constant time. What a rectangle shares with a node's block is a rectangle again,
/// and for one of those cells − neighbouring pairs + squares of four is 1 (Euler's formula): so the sums count the nodes.
/// </summary>
internal sealed class NodeSpans
{
    private readonly SummedArea _cells;
    private readonly SummedArea _sideBySide;
    private readonly SummedArea _aboveBelow;
    private readonly SummedArea _squares;

    /// <param name="rows">Rows of the mesh.</param>
    /// <param name="columns">Columns of the mesh.</param>
    /// <param name="owner">The owner of a cell; negative for none.</param>
    /// <param name="weight">What an owner weighs; 1 unless given.</param>
    public NodeSpans(int rows, int columns, Func<int, int, int> owner, Func<int, int>? weight = null)
    {
        _cells = new(rows, columns, (row, column) => Weight(owner(row, column)));
        _sideBySide = new(rows, columns, (row, column) => Same(row, column, row, column + 1));
        _aboveBelow = new(rows, columns, (row, column) => Same(row, column, row + 1, column));
        _squares = new(rows, columns, (row, column) => Same(row, column, row + 1, column + 1));

        int Same(int row, int column, int otherRow, int otherColumn) =>
            otherRow < rows && otherColumn < columns && owner(row, column) >= 0
            && owner(row, column) == owner(otherRow, otherColumn) ? Weight(owner(row, column)) : 0;

        int Weight(int node) => node < 0 ? 0 : weight?.Invoke(node) ?? 1;
    }

    public int In(MeshRectangle area)
    {
        var ((row, column), (rows, columns)) = area;
        return _cells.Sum(row, column, rows, columns)
            - _sideBySide.Sum(row, column, rows, columns - 1)
            - _aboveBelow.Sum(row, column, rows - 1, columns)
            + _squares.Sum(row, column, rows - 1, columns - 1);
    }
}

namespace T5Platform.Scheduling.Space;

/// <summary>Sums over any rectangle of a grid in constant time.</summary>
internal sealed class SummedArea
{
    private readonly int[] _sums;
    private readonly int _stride;

    public SummedArea(int rows, int columns, Func<int, int, int> value)
    {
        _stride = columns + 1;
        _sums = new int[(rows + 1) * _stride];
        for (var row = 0; row < rows; row++)
        {
            var line = 0;
            for (var column = 0; column < columns; column++)
            {
                line += value(row, column);
                _sums[((row + 1) * _stride) + column + 1] = _sums[(row * _stride) + column + 1] + line;
            }
        }
    }

    /// <summary>The sum over a rectangle inside the grid; 0 for one without cells.</summary>
    public int Sum(int row, int column, int rows, int columns)
    {
        if (rows <= 0 || columns <= 0)
            return 0;
        var (top, bottom) = (row * _stride, (row + rows) * _stride);
        return _sums[bottom + column + columns] - _sums[top + column + columns] - _sums[bottom + column] + _sums[top + column];
    }
}

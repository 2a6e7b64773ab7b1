using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// The largest rectangle of free cells: one pass over the rows, a stack of rising column heights. On a torus those that wrap are
/// left out: it ranks places, it does not find them. Nothing is allocated.
/// </summary>
internal static class LargestRectangle
{
    private const int MostColumns = 1024;

    /// <param name="free">The free cells.</param>
    /// <param name="without">Cells to take for not free.</param>
    public static MeshShape Of(BitGrid free, MeshRectangle without = default)
    {
        Span<int> heights = stackalloc int[MostColumns], stack = stackalloc int[MostColumns];
        heights = heights[..free.Columns];
        heights.Clear();
        var best = new MeshShape(0, 0);
        for (var row = 0; row < free.Rows; row++)
        {
            Grow(heights, free.Row(row));
            if (Covers(without.Origin.Row, without.RowEnd, row, free.Rows))
                Flatten(heights, without);
            best = Larger(best, UnderHistogram(heights, stack));
        }

        return best;
    }

    private static bool Covers(int from, int to, int row, int rows) => (row >= from && row < to) || (row + rows >= from && row + rows < to);

    private static void Flatten(Span<int> heights, MeshRectangle without)
    {
        for (var column = without.Origin.Column; column < without.ColumnEnd; column++)
            heights[column % heights.Length] = 0;
    }

    private static void Grow(Span<int> heights, ReadOnlySpan<ulong> free)
    {
        for (var column = 0; column < heights.Length; column++)
            heights[column] = (free[column >> 6] >> (column & 63) & 1) != 0 ? heights[column] + 1 : 0;
    }

    private static MeshShape UnderHistogram(ReadOnlySpan<int> heights, Span<int> stack)
    {
        var (best, depth) = (new MeshShape(0, 0), 0);
        for (var column = 0; column <= heights.Length; column++)
        {
            var height = column < heights.Length ? heights[column] : 0;
            while (depth > 0 && heights[stack[depth - 1]] >= height)
            {
                var top = heights[stack[--depth]];
                best = Larger(best, new(top, column - (depth > 0 ? stack[depth - 1] + 1 : 0)));
            }

            if (column < heights.Length)
                stack[depth++] = column;
        }

        return best;
    }

    private static MeshShape Larger(MeshShape one, MeshShape other) => other.Devices > one.Devices ? other : one;
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>The largest rectangle of free cells: one pass over the rows, a stack of rising column heights.</summary>
internal static class LargestRectangle
{
    /// <param name="mesh">The grid.</param>
    /// <param name="free">Which cells are free, row-major.</param>
    /// <param name="without">Cells to take for not free.</param>
    public static MeshShape Of(MeshShape mesh, ReadOnlySpan<bool> free, MeshRectangle without = default)
    {
        var (best, heights, stack) = (new MeshShape(0, 0), new int[mesh.Columns], new Stack<int>(mesh.Columns + 1));
        for (var row = 0; row < mesh.Rows; row++)
        {
            Grow(heights, free.Slice(row * mesh.Columns, mesh.Columns));
            if (row >= without.Origin.Row && row < without.RowEnd)
                heights.AsSpan(without.Origin.Column, without.Shape.Columns).Clear();
            best = Larger(best, UnderHistogram(heights, stack));
        }

        return best;
    }

    private static void Grow(int[] heights, ReadOnlySpan<bool> free)
    {
        for (var column = 0; column < heights.Length; column++)
            heights[column] = free[column] ? heights[column] + 1 : 0;
    }

    private static MeshShape UnderHistogram(int[] heights, Stack<int> stack)
    {
        var best = new MeshShape(0, 0);
        for (var column = 0; column <= heights.Length; column++)
        {
            var height = column < heights.Length ? heights[column] : 0;
            while (stack.TryPeek(out var top) && heights[top] >= height)
            {
                stack.Pop();
                var left = stack.TryPeek(out var before) ? before + 1 : 0;
                best = Larger(best, new(heights[top], column - left));
            }

            if (column < heights.Length)
                stack.Push(column);
        }

        stack.Clear();
        return best;
    }

    private static MeshShape Larger(MeshShape one, MeshShape other) => other.Devices > one.Devices ? other : one;
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>The largest rectangle of free cells: one pass over the rows, a stack of rising column heights.</summary>
internal static class LargestRectangle
{
    public static MeshShape Of(int rows, int columns, Func<int, int, bool> free)
    {
        var (best, heights, stack) = (new MeshShape(0, 0), new int[columns], new Stack<int>(columns + 1));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                heights[column] = free(row, column) ? heights[column] + 1 : 0;
            best = Larger(best, UnderHistogram(heights, stack));
        }

        return best;
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

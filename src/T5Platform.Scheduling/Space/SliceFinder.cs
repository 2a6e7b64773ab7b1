using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// Every place of a rectangle among free cells, as bits. A run of w cells begins where runs of w/2 begin at two places: so a row
/// takes log w shifts, and the rows log h more. Nothing is allocated.
/// </summary>
internal static class SliceFinder
{
    private const int MostWords = 16;

    /// <summary>
    /// Sets in <paramref name="found"/> the top left corner of each place of the shape. On a torus a side as long as the mesh
    /// begins at 0 only: every other beginning is the same slice.
    /// </summary>
    /// <param name="free">The free cells; at most 1024 columns.</param>
    /// <param name="shape">What is sought.</param>
    /// <param name="found">As large as the grid's bits.</param>
    /// <param name="scratch">As large as the grid's bits.</param>
    /// <returns>Whether there is any.</returns>
    public static bool Find(BitGrid free, MeshShape shape, Span<ulong> found, Span<ulong> scratch)
    {
        if (shape.Rows > free.Rows || shape.Columns > free.Columns)
            return false;
        free.Bits.CopyTo(found);
        for (var have = 1; have < shape.Columns;)
        {
            var step = Math.Min(have, shape.Columns - have);
            AndShifted(free, found, step);
            have += step;
        }

        for (var have = 1; have < shape.Rows;)
        {
            var step = Math.Min(have, shape.Rows - have);
            AndBelow(free, found, scratch, step);
            have += step;
        }

        if (free.Torus)
            DropTheSame(free, shape, found);
        return found.IndexOfAnyExcept(0UL) >= 0;
    }

    private static void AndShifted(BitGrid grid, Span<ulong> found, int step)
    {
        if (grid.Words > 1)
        {
            for (var row = 0; row < grid.Rows; row++)
                AndShiftedRow(grid, found.Slice(row * grid.Words, grid.Words), step);
            return;
        }

        var (around, mask) = (grid.Columns - step, grid.Torus ? Low(grid.Columns) : 0);
        for (var row = 0; row < found.Length; row++)
        {
            var bits = found[row];
            found[row] = bits & ((bits >> step) | ((bits << around) & mask));
        }
    }

    private static void AndShiftedRow(BitGrid grid, Span<ulong> row, int step)
    {
        Span<ulong> before = stackalloc ulong[MostWords];
        row.CopyTo(before);
        before = before[..row.Length];
        for (var word = 0; word < row.Length; word++)
        {
            var from = (word * 64) + step;
            row[word] &= WordAt(before, from) | (grid.Torus ? WordAt(before, from - grid.Columns) : 0);
        }
    }

    /// <summary>64 bits from a place on, which may begin before the row or end behind it.</summary>
    private static ulong WordAt(ReadOnlySpan<ulong> row, int from)
    {
        var (word, bit) = (from >> 6, from & 63);
        var low = word >= 0 && word < row.Length ? row[word] >> bit : 0;
        return bit > 0 && word + 1 >= 0 && word + 1 < row.Length ? low | (row[word + 1] << (64 - bit)) : low;
    }

    private static void AndBelow(BitGrid grid, Span<ulong> found, Span<ulong> scratch, int step)
    {
        var offset = step * grid.Words;
        if (grid.Torus)
            found[..offset].CopyTo(scratch);
        var last = found.Length - offset;
        for (var word = 0; word < last; word++)
            found[word] &= found[word + offset];
        for (var word = last; word < found.Length; word++)
            found[word] = grid.Torus ? found[word] & scratch[word - last] : 0;
    }

    private static void DropTheSame(BitGrid grid, MeshShape shape, Span<ulong> found)
    {
        if (shape.Rows == grid.Rows)
            found[grid.Words..].Clear();
        if (shape.Columns < grid.Columns)
            return;
        for (var word = 0; word < found.Length; word++)
            found[word] &= word % grid.Words == 0 ? 1UL : 0;
    }

    private static ulong Low(int bits) => bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
}

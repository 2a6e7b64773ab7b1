using CsCheck;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Tests.Space;

[Trait("speed", "unit")]
public class SliceFinderTests
{
    [Fact]
    public void Find_AnySmallMesh_IsExhaustiveSearch() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 6], Gen.UInt, Gen.Int[1, 4], Gen.Int[1, 6], Gen.Bool)
            .Sample((rows, columns, cells, height, width, torus) => IsExhaustive(rows, columns, at => (cells >> at & 1) != 0, new(height, width), torus), iter: 100_000);

    [Fact]
    public void Find_RowsOfSeveralWords_IsExhaustiveSearch() =>
        Gen.Select(Gen.Int[63, 140], Gen.Int[0, 1_000_000], Gen.Int[1, 3], Gen.Int[1, 140], Gen.Bool).Sample((columns, seed, height, width, torus) =>
        {
            var taken = new Random(seed);
            var cells = Enumerable.Range(0, 3 * columns).Select(_ => taken.Next(40) > 0).ToArray();
            return IsExhaustive(3, columns, at => cells[at], new(height, width), torus);
        }, iter: 2_000);

    [Fact]
    public void Find_AllocatesNothing()
    {
        Simulation.Speed.FinderSpeed.Measure(10_000);

        Assert.Equal(0, Simulation.Speed.FinderSpeed.Measure(10_000).Bytes);
    }

    private static bool IsExhaustive(int rows, int columns, Func<int, bool> isFree, MeshShape shape, bool torus)
    {
        var grid = new BitGrid(rows, columns, torus);
        for (var cell = 0; cell < rows * columns; cell++)
            if (isFree(cell))
                grid.Set(cell / columns, cell % columns);
        var (found, scratch) = (new ulong[grid.Bits.Length], new ulong[grid.Bits.Length]);
        var any = SliceFinder.Find(grid, shape, found, scratch);
        var expected = Places(rows, columns, isFree, shape, torus).ToHashSet();
        return any == expected.Count > 0 && (!any || Enumerable.Range(0, rows * columns).All(cell =>
            ((found[(cell / columns * grid.Words) + (cell % columns / 64)] >> (cell % columns % 64) & 1) != 0) == expected.Contains(cell)));
    }

    private static IEnumerable<int> Places(int rows, int columns, Func<int, bool> isFree, MeshShape shape, bool torus) =>
        from row in Enumerable.Range(0, rows)
        from column in Enumerable.Range(0, columns)
        where shape.Rows <= rows && shape.Columns <= columns
        where torus ? (row == 0 || shape.Rows < rows) && (column == 0 || shape.Columns < columns) : row + shape.Rows <= rows && column + shape.Columns <= columns
        where new MeshRectangle(new(row, column), shape).Coordinates().All(at => isFree((at.Row % rows * columns) + (at.Column % columns)))
        select (row * columns) + column;
}

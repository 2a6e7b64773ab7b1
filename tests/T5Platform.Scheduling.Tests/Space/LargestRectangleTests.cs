using CsCheck;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Tests.Space;

[Trait("speed", "unit")]
public class LargestRectangleTests
{
    [Fact]
    public void Of_AnyGrid_IsTheLargestByTrial() =>
        Gen.Bool.Array2D[Gen.Int[1, 6], Gen.Int[1, 6]].Sample(free =>
        {
            var (rows, columns) = (free.GetLength(0), free.GetLength(1));
            var all = from row in Enumerable.Range(0, rows)
                      from column in Enumerable.Range(0, columns)
                      from height in Enumerable.Range(1, rows - row)
                      from width in Enumerable.Range(1, columns - column)
                      let area = new MeshRectangle(new(row, column), new(height, width))
                      where area.Coordinates().All(at => free[at.Row, at.Column])
                      select area.Shape.Devices;
            return LargestRectangle.Of(Grid(rows, columns, (row, column) => free[row, column])).Devices == all.DefaultIfEmpty().Max();
        });

    [Fact]
    public void Of_WithoutARectangle_IsAsIfItWereTaken() =>
        Assert.Equal(new(3, 1), LargestRectangle.Of(Grid(3, 3, (_, _) => true), new(new(0, 1), new(2, 2))));

    private static BitGrid Grid(int rows, int columns, Func<int, int, bool> free)
    {
        var grid = new BitGrid(rows, columns, torus: false);
        foreach (var at in new MeshRectangle(new(0, 0), new(rows, columns)).Coordinates().Where(at => free(at.Row, at.Column)))
            grid.Set(at.Row, at.Column);
        return grid;
    }
}

using CsCheck;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;

namespace T5Platform.Scheduling.Tests.Shapes;

[Trait("speed", "unit")]
public class LegalShapesTests
{
    [Theory]
    [InlineData(1, 1, "1x1")]
    [InlineData(2, 1, "1x2 2x1")]
    [InlineData(4, 1, "2x2 1x4 4x1")]
    [InlineData(2, 2, "2x2 1x4 4x1")]
    [InlineData(6, 1, "2x3 3x2 1x6 6x1")]
    [InlineData(3, 2, "3x2 1x6 6x1")]
    [InlineData(3, 4, "3x4 6x2 1x12 12x1")]
    [InlineData(7, 1, "1x7 7x1")]
    [InlineData(0, 1, "")]
    [InlineData(1, -1, "")]
    [InlineData(2053, 1, "")]
    [InlineData(int.MaxValue, int.MaxValue, "")]
    public void For_Parallelism_ListsTheMostSquareFirst(int data, int model, string shapes) =>
        Assert.Equal(shapes, string.Join(' ', LegalShapes.For(new(data, model))));

    [Fact]
    public void For_AnyParallelism_EachGroupOfConsecutiveRanksIsTheRectangleItSays() =>
        Gen.Select(Gen.Int[1, 16], Gen.Int[1, 16]).Sample((data, model) => LegalShapes.For(new(data, model)).All(shape =>
        {
            var ranks = new MeshRectangle(new(3, 5), shape.Shape).Coordinates().ToList();
            return ranks.Count == data * model && Enumerable.Range(0, data).All(replica =>
                shape.Group(new(3, 5), replica).Coordinates().SequenceEqual(ranks.Skip(replica * model).Take(model)));
        }));

    [Fact]
    public void For_AnyParallelism_ListsEveryShapeWhoseGroupsAreRectangles_Once() =>
        Gen.Select(Gen.Int[1, 16], Gen.Int[1, 16]).Sample((data, model) =>
            LegalShapes.For(new(data, model)).Select(shape => shape.Shape).Order(Comparer<MeshShape>.Create((one, other) => one.Rows - other.Rows))
                .SequenceEqual(BruteForce.LegalShapes(data, model)));
}

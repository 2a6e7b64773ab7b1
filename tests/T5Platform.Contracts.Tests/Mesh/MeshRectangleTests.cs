using CsCheck;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Tests.Mesh;

[Trait("speed", "unit")]
public class MeshRectangleTests
{
    private static readonly Gen<MeshRectangle> Rectangles =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[1, 4], Gen.Int[1, 4],
            (row, column, rows, columns) => new MeshRectangle(new(row, column), new(rows, columns)));

    [Fact]
    public void Overlaps_AnyTwo_WhenTheyShareACoordinate() =>
        Gen.Select(Rectangles, Rectangles).Sample((one, other) =>
            one.Overlaps(other) == one.Coordinates().Intersect(other.Coordinates()).Any()
            && one.Overlaps(other) == other.Overlaps(one));

    [Fact]
    public void Contains_AnyTwo_WhenEveryCoordinateIsIn() =>
        Gen.Select(Rectangles, Rectangles).Sample((one, other) =>
            one.Contains(other) == other.Coordinates().All(one.Contains)
            && one.Contains(other) == !other.Coordinates().Except(one.Coordinates()).Any());

    [Fact]
    public void Coordinates_Any_AreRowMajorAndAsManyAsDevices() =>
        Rectangles.Sample(rectangle =>
        {
            var all = rectangle.Coordinates().ToList();
            return all.Count == rectangle.Shape.Devices
                && all.SequenceEqual(all.OrderBy(at => at.Row).ThenBy(at => at.Column))
                && all.Distinct().Count() == all.Count;
        });

    [Theory]
    [InlineData("2x4", true, 2, 4)]
    [InlineData("1024x1", true, 1024, 1)]
    [InlineData("1025x1", false, 0, 0)]
    [InlineData("0x4", false, 0, 0)]
    [InlineData("2x", false, 0, 0)]
    [InlineData("2x4x1", false, 0, 0)]
    [InlineData("", false, 0, 0)]
    [InlineData(null, false, 0, 0)]
    public void TryParse_Text_TakesOnlySidesFrom1To1024(string? text, bool good, int rows, int columns)
    {
        Assert.Equal(good, MeshShape.TryParse(text, out var shape));
        if (good)
            Assert.Equal(new MeshShape(rows, columns), shape);
    }
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Shapes;

/// <summary>The rectangles that a parallelism may take.</summary>
public static class LegalShapes
{
    private const int LongestSide = 1024;

    /// <summary>
    /// Every legal shape once, both orientations, the most square first, the wide one before the tall one. Empty when the
    /// parallelism is not at least 1 × 1, or when no shape has sides of at most 1024.
    /// </summary>
    public static IReadOnlyList<SliceShape> For(Parallelism parallelism)
    {
        var (data, model) = parallelism;
        if (data < 1 || model < 1 || (long)data * model > (long)LongestSide * LongestSide)
            return [];
        var devices = data * model;
        return [.. Enumerable.Range(1, Math.Min(devices, LongestSide))
            .Where(rows => devices % rows == 0 && devices / rows <= LongestSide)
            .Select(rows => new MeshShape(rows, devices / rows))
            .Where(shape => GroupsAreRectangles(shape, model))
            .OrderBy(shape => shape.Rows + shape.Columns)
            .ThenBy(shape => shape.Rows)
            .Select(shape => new SliceShape(shape, GroupIn(shape, model)))];
    }

    private static bool GroupsAreRectangles(MeshShape shape, int model) => shape.Columns % model == 0 || model % shape.Columns == 0;

    private static MeshShape GroupIn(MeshShape shape, int model) =>
        shape.Columns % model == 0 ? new(1, model) : new(model / shape.Columns, shape.Columns);
}

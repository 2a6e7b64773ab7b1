namespace T5Platform.Contracts.Mesh;

/// <summary>
/// An axis-aligned rectangle of a pod: its top left corner and its shape. On a torus it may reach over the mesh's edge and go on
/// at the opposite one; only what is given the mesh knows of that.
/// </summary>
[GenerateSerializer, Immutable, Alias("t5.MeshRectangle")]
public readonly record struct MeshRectangle([property: Id(0)] Coordinate Origin, [property: Id(1)] MeshShape Shape)
{
    /// <summary>The first row below it.</summary>
    [JsonIgnore]
    public int RowEnd => Origin.Row + Shape.Rows;

    /// <summary>The first column right of it.</summary>
    [JsonIgnore]
    public int ColumnEnd => Origin.Column + Shape.Columns;

    /// <summary>Whether the device at <paramref name="at"/> lies in it.</summary>
    public bool Contains(Coordinate at) =>
        at.Row >= Origin.Row && at.Row < RowEnd && at.Column >= Origin.Column && at.Column < ColumnEnd;

    /// <summary>Whether all of <paramref name="other"/> lies in it.</summary>
    public bool Contains(MeshRectangle other) =>
        other.Origin.Row >= Origin.Row && other.RowEnd <= RowEnd
        && other.Origin.Column >= Origin.Column && other.ColumnEnd <= ColumnEnd;

    /// <summary>Whether the two share a device.</summary>
    public bool Overlaps(MeshRectangle other) =>
        Origin.Row < other.RowEnd && other.Origin.Row < RowEnd
        && Origin.Column < other.ColumnEnd && other.Origin.Column < ColumnEnd;

    /// <summary>Its coordinates in rank order: row-major.</summary>
    public IEnumerable<Coordinate> Coordinates()
    {
        for (var row = Origin.Row; row < RowEnd; row++)
            for (var column = Origin.Column; column < ColumnEnd; column++)
                yield return new(row, column);
    }

    /// <summary>Its coordinates in rank order on a mesh that wraps: those behind an edge come in again at the opposite one.</summary>
    public IEnumerable<Coordinate> Coordinates(MeshShape mesh) => Coordinates().Select(at => new Coordinate(at.Row % mesh.Rows, at.Column % mesh.Columns));

    /// <inheritdoc/>
    public override string ToString() => $"{Shape}@{Origin}";
}

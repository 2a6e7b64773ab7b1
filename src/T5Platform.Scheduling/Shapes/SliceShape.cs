using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Shapes;

/// <summary>
/// A rectangle that a parallelism may take, and the part of it that one model-parallel group fills.
/// <para>
/// Ranks go row-major over the slice: rank = row × columns + column. Of data d × model m, rank r is partition r mod m of replica
/// r div m: a model-parallel group is m ranks in a row. It is a line inside one row when m divides the columns, a band of whole
/// rows when the columns divide m, and neither else: such a shape is not legal.
/// </para>
/// </summary>
/// <param name="Shape">Rows × columns of the slice.</param>
/// <param name="ModelGroup">Rows × columns of one model-parallel group.</param>
public readonly record struct SliceShape(MeshShape Shape, MeshShape ModelGroup)
{
    /// <summary>The rectangle of one replica's group, of a slice of this shape whose top left corner is <paramref name="origin"/>.</summary>
    public MeshRectangle Group(Coordinate origin, int replica)
    {
        var acrossARow = Shape.Columns / ModelGroup.Columns;
        var (band, place) = Math.DivRem(replica, acrossARow);
        return new(new(origin.Row + (band * ModelGroup.Rows), origin.Column + (place * ModelGroup.Columns)), ModelGroup);
    }

    /// <inheritdoc/>
    public override string ToString() => Shape.ToString();
}

namespace T5Platform.Contracts.Mesh;

/// <summary>The size of a mesh, of a node's block or of a slice: rows × columns of devices.</summary>
[GenerateSerializer, Immutable, Alias("t5.MeshShape")]
public readonly record struct MeshShape([property: Id(0)] int Rows, [property: Id(1)] int Columns)
{
    /// <summary>Rows × columns.</summary>
    [JsonIgnore]
    public int Devices => Rows * Columns;

    /// <summary>The same rectangle turned by a quarter.</summary>
    public MeshShape Turned() => new(Columns, Rows);

    /// <summary>Reads <c>2x4</c>. False unless both sides are between 1 and 1024.</summary>
    public static bool TryParse(string? text, out MeshShape shape)
    {
        shape = default;
        if (text?.Split('x') is not [var rows, var columns] || !int.TryParse(rows, out var r) || !int.TryParse(columns, out var c))
            return false;
        shape = new(r, c);
        return r is >= 1 and <= 1024 && c is >= 1 and <= 1024;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Rows}x{Columns}";
}

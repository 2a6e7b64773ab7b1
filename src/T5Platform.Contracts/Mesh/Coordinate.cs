namespace T5Platform.Contracts.Mesh;

/// <summary>The place of a device in its pod, from (0, 0) at the top left.</summary>
[GenerateSerializer, Immutable, Alias("t5.Coordinate")]
public readonly record struct Coordinate([property: Id(0)] int Row, [property: Id(1)] int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"({Row},{Column})";
}

using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Leases;

/// <summary>Where one slice lies: a rectangle of a pod.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Rectangle">The rectangle.</param>
[GenerateSerializer, Immutable, Alias("t5.SlicePlace")]
public sealed record SlicePlace([property: Id(0)] PodId Pod, [property: Id(1)] MeshRectangle Rectangle)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Pod} {Rectangle}";
}

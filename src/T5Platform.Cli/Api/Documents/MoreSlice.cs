using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>A slice after the first of a lease that spans several.</summary>
internal sealed record MoreSlice
{
    public required string Pod { get; init; }
    public required MeshRectangle Rectangle { get; init; }

    public override string ToString() => $"{Pod} {Rectangle}";
}

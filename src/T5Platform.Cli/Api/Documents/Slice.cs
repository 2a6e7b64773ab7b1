using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>The lease that a run holds, or held in one of its lives.</summary>
internal sealed record Slice
{
    public required string Pool { get; init; }
    public required string Pod { get; init; }
    public required MeshRectangle Rectangle { get; init; }
    public IReadOnlyList<MoreSlice> More { get; init; } = [];
    public required IReadOnlyList<RankPlace> Ranks { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>All of its slices: <c>p0 2x2@(0,0) + p1 2x2@(0,0)</c>.</summary>
    public override string ToString() => string.Join(" + ", More.Select(static more => $"{more}").Prepend($"{Pod} {Rectangle}"));
}

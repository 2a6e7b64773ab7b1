using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>One active lease, with what people call its holder.</summary>
internal sealed record Lease
{
    public required string Id { get; init; }
    public required string Holder { get; init; }
    public required string HolderName { get; init; }
    public required long Generation { get; init; }
    public required string ExperimentName { get; init; }
    public required string Pool { get; init; }
    public required string Pod { get; init; }
    public required MeshRectangle Rectangle { get; init; }
    public IReadOnlyList<MoreSlice> More { get; init; } = [];
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>A lease of each of its slices alone, as it is drawn in its pod.</summary>
    public IEnumerable<Lease> BySlice() => More.Select(more => this with { Pod = more.Pod, Rectangle = more.Rectangle, More = [] }).Prepend(this with { More = [] });
}

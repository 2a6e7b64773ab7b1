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
    public required DateTimeOffset GrantedAt { get; init; }
}

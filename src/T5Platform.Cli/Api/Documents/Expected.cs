using T5Platform.Contracts.Mesh;

namespace T5Platform.Cli.Api.Documents;

/// <summary>When a request is expected to start, and where.</summary>
internal sealed record Expected
{
    public DateTimeOffset? At { get; init; }
    public string Basis { get; init; } = "unknown";
    public string? Pod { get; init; }
    public MeshRectangle? Rectangle { get; init; }
    public IReadOnlyList<string> Blockers { get; init; } = [];
}

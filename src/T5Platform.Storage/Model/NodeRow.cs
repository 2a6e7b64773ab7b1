using T5Platform.Contracts.Nodes;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>nodes</c>.</summary>
internal sealed class NodeRow
{
    public required string Id { get; init; }
    public required string Pool { get; init; }
    public required string Pod { get; init; }
    public required NodeHealth Health { get; init; }
    public required NodeState State { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
}

using T5Platform.Contracts.Nodes;

namespace T5Platform.Storage.Writing;

/// <summary>Table <c>nodes</c>. One writer a row: its NodeGrain.</summary>
public interface INodeStore
{
    /// <summary>Every node ever seen.</summary>
    Task<IReadOnlyList<NodeState>> All(CancellationToken cancellationToken = default);

    /// <summary>One node, or null.</summary>
    Task<NodeState?> Find(NodeId node, CancellationToken cancellationToken = default);

    /// <summary>Inserts or replaces; appends the events in the same transaction.</summary>
    Task Save(NodeState node, DateTimeOffset at, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default);
}

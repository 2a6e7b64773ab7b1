using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Space;

/// <summary>A set of nodes that a request must not use, with a key that equal sets share.</summary>
internal sealed class ExcludedNodes
{
    public static readonly ExcludedNodes None = new([]);

    private readonly HashSet<NodeId> _nodes;

    public ExcludedNodes(IEnumerable<NodeId> nodes)
    {
        _nodes = [.. nodes];
        Key = string.Join('\n', _nodes.Select(node => node.Value).Order(StringComparer.Ordinal));
    }

    public string Key { get; }

    public bool Contains(NodeId node) => _nodes.Contains(node);

    public bool Contains(NodeId? node) => node is { } some && _nodes.Contains(some);
}

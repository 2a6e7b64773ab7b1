using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Nodes;

/// <summary>The full set of shards that shall run on a node. What is missing is started, what is too much is killed.</summary>
[GenerateSerializer, Immutable, Alias("t5.NodeOrders")]
public sealed record NodeOrders
{
    /// <summary>Rises with every change within one activation.</summary>
    [Id(0)] public required long Version { get; init; }

    /// <summary>What shall run.</summary>
    [Id(1)] public required IReadOnlyList<ShardAssignment> Shards { get; init; }

    /// <summary>
    /// Lives found on the node whose holders have not been heard since the control plane came back: they are left alone,
    /// neither killed nor started.
    /// </summary>
    [Id(2)] public IReadOnlyList<ShardLife> Undecided { get; init; } = [];
}

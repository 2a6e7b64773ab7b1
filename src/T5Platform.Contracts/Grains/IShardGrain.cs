using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Grains;

/// <summary>One training (or evaluating) shard: liveness, rank, metrics. Key: the text of a <see cref="ShardKey"/>.</summary>
[Alias("t5.IShardGrain")]
public interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Gives this shard to its node. Again with the peers' endpoints once all are known; again to change the directive.</summary>
    [Alias("Assign")] Task<Acknowledgement> Assign(ShardAssignment assignment);

    /// <summary>Takes a life of it from a node: kill, prove gone, report the exit (or that it was lost, when it is not there).</summary>
    [Alias("Remove")] Task<Acknowledgement> Remove(Generation generation, NodeId node);

    /// <summary>Fact: what its process (or its node) reported. Metrics are durable when it returns.</summary>
    [Alias("Reported")] Task Reported(IReadOnlyList<ShardReport> reports);

    /// <summary>Fact: a node was found to run this life and nobody has assigned it since the node's grain woke. Its holder assigns it again or removes it.</summary>
    [Alias("Found"), OneWay] Task Found(ShardLife life, NodeId node);
}

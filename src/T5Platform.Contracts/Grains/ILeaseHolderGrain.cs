using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Grains;

/// <summary>What a run and an evaluation share: they hold leases and own a gang of shards.</summary>
public interface ILeaseHolderGrain : IGrainWithGuidKey
{
    /// <summary>Ends it for good, wherever it stands.</summary>
    [Alias("Cancel")] Task<Acknowledgement> Cancel(string reason);

    /// <summary>If it failed or was cancelled, it begins again from its last committed checkpoint. Anything else is accepted and changes nothing.</summary>
    [Alias("Retry")] Task<Acknowledgement> Retry(string reason);

    /// <summary>Its gang writes a checkpoint and stops, its slice is given back, and it leaves the queue until it is started again. Again is accepted and changes nothing.</summary>
    [Alias("Pause")] Task<Acknowledgement> Pause(string reason);

    /// <summary>Fact (back-edge 1): the scheduler granted a slice.</summary>
    [Alias("LeaseGranted"), OneWay] Task LeaseGranted(SliceLease lease);

    /// <summary>Fact (back-edge 1): the scheduler takes a slice back. With the date by which its machine goes, when it does.</summary>
    [Alias("LeaseRevoked"), OneWay] Task LeaseRevoked(LeaseId lease, LeaseEnd why, string sentence, DateTimeOffset? goneBy);

    /// <summary>Fact (back-edge 2): what a shard of the gang reported. Returns once it is durable.</summary>
    [Alias("ShardReported")] Task ShardReported(IReadOnlyList<ShardReport> reports);

    /// <summary>Fact (back-edge 2): a node runs this life and nobody has assigned it since the node's grain woke: assign it again, or remove it.</summary>
    [Alias("ShardFound"), OneWay] Task ShardFound(ShardLife life, NodeId node);
}

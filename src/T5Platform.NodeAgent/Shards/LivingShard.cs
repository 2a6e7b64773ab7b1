using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.NodeAgent.Processes;

namespace T5Platform.NodeAgent.Shards;

/// <summary>A shard of this node with its process and what it was told.</summary>
internal sealed class LivingShard(ShardAssignment assignment)
{
    private long sequence;

    public ShardAssignment Assignment { get; } = assignment;

    public ShardLife Life { get; } = Reconciliation.LifeOf(assignment);

    public ShardProcess? Process { get; set; }

    public bool KnowsPeers { get; set; } = assignment.Peers.Count > 0;

    public ShardDirective Directive { get; set; } = assignment.Directive;

    public bool Ending { get; set; }

    public ShardView View() => new()
    {
        Life = Life,
        DeviceIndex = Assignment.DeviceIndex,
        KnowsPeers = KnowsPeers,
        Directive = Directive,
        Ending = Ending,
    };

    public ShardReport Report(ShardFact fact, DateTimeOffset at) => new()
    {
        Shard = Life.Shard,
        Generation = Life.Generation,
        Sequence = Interlocked.Increment(ref sequence),
        At = at,
        Fact = fact,
    };
}

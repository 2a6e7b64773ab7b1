using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Grains;

/// <summary>One node as the control plane sees it. Key: the text of a <see cref="NodeId"/>.</summary>
[Alias("t5.INodeGrain")]
public interface INodeGrain : IGrainWithStringKey
{
    /// <summary>Verb from a ShardGrain: this shard shall run here (idempotent by holder, generation and rank; newer content replaces).</summary>
    [Alias("Assign")] Task<Acknowledgement> Assign(ShardAssignment assignment);

    /// <summary>Verb from a ShardGrain: this shard shall not run here any more.</summary>
    [Alias("Remove")] Task<Acknowledgement> Remove(ShardKey shard, Generation generation);

    /// <summary>
    /// From the agent, first thing and again after every lost connection: who it is and what runs there now. Shards assigned
    /// to an earlier incarnation are reported lost.
    /// </summary>
    [Alias("Attach")] Task<Acknowledgement> Attach(NodeHello hello);

    /// <summary>To the agent: the full set of shards that shall run, again whenever it changes. Ends when another incarnation attaches.</summary>
    [Alias("Orders")] IAsyncEnumerable<NodeOrders> Orders(Guid incarnation, CancellationToken cancellationToken = default);

    /// <summary>From the agent: it lives. Refused with code <c>unknown-incarnation</c> when it must attach again.</summary>
    [Alias("Heartbeat")] Task<Acknowledgement> Heartbeat(NodeHeartbeat heartbeat);

    /// <summary>Nothing new is placed here, and what can be moved leaves. Again is accepted and changes nothing.</summary>
    [Alias("Drain")] Task<Acknowledgement> Drain(string reason);

    /// <summary>The machine goes after so long: it is drained by then, whatever its gangs would lose. A later date than one that was given changes nothing.</summary>
    [Alias("Notice")] Task<Acknowledgement> Notice(TimeSpan within, string reason);

    /// <summary>It takes new work again: drained, given notice or quarantined, its failures are forgotten.</summary>
    [Alias("Undrain")] Task<Acknowledgement> Undrain();

    /// <summary>Facts from the agent, in order; durable when it returns. Sent again until then.</summary>
    [Alias("Report")] Task<Acknowledgement> Report(Guid incarnation, IReadOnlyList<ShardReport> reports);
}

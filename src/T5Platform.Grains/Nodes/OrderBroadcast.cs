using System.Runtime.CompilerServices;
using System.Threading.Channels;
using T5Platform.Contracts.Nodes;

namespace T5Platform.Grains.Nodes;

/// <summary>The newest orders, to whoever listens. Only the newest matter.</summary>
internal sealed class OrderBroadcast
{
    private readonly List<Channel<NodeOrders>> listeners = [];
    private NodeOrders? newest;

    public void Say(NodeOrders orders)
    {
        newest = orders;
        foreach (var listener in listeners)
            listener.Writer.TryWrite(orders);
    }

    /// <summary>Ends every stream, and forgets what was said: the next incarnation is told anew.</summary>
    public void End()
    {
        newest = null;
        foreach (var listener in listeners.ToList())
            listener.Writer.TryComplete();
    }

    public async IAsyncEnumerable<NodeOrders> Listen([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mine = Channel.CreateBounded<NodeOrders>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.Add(mine);
        if (newest is not null)
            mine.Writer.TryWrite(newest);
        try
        {
            await foreach (var orders in mine.Reader.ReadAllAsync(cancellationToken))
                yield return orders;
        }
        finally
        {
            listeners.Remove(mine);
        }
    }
}

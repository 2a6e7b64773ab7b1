using Orleans;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Nodes;

namespace T5Platform.NodeAgent.ControlPlane;

/// <summary>The control plane through Orleans: from inside a silo or as an outside client.</summary>
internal sealed class OrleansControlPlane(IGrainFactory grains, AgentOptions options) : IControlPlane
{
    private INodeGrain Node => grains.GetGrain<INodeGrain>(options.Node.Value);

    public Task<Acknowledgement> Attach(NodeHello hello, CancellationToken cancellationToken) =>
        Node.Attach(hello).WaitAsync(cancellationToken);

    public IAsyncEnumerable<NodeOrders> Orders(Guid incarnation, CancellationToken cancellationToken) =>
        Node.Orders(incarnation, cancellationToken);

    public Task<Acknowledgement> Heartbeat(NodeHeartbeat heartbeat, CancellationToken cancellationToken) =>
        Node.Heartbeat(heartbeat).WaitAsync(cancellationToken);

    public Task<Acknowledgement> Report(Guid incarnation, IReadOnlyList<ShardReport> reports, CancellationToken cancellationToken) =>
        Node.Report(incarnation, reports).WaitAsync(cancellationToken);
}

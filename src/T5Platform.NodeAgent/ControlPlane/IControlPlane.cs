using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Nodes;

namespace T5Platform.NodeAgent.ControlPlane;

/// <summary>The NodeGrain as the agent sees it. Every call may fail while the control plane is away.</summary>
public interface IControlPlane
{
    /// <inheritdoc cref="INodeGrain.Attach"/>
    Task<Acknowledgement> Attach(NodeHello hello, CancellationToken cancellationToken);

    /// <inheritdoc cref="INodeGrain.Orders"/>
    IAsyncEnumerable<NodeOrders> Orders(Guid incarnation, CancellationToken cancellationToken);

    /// <inheritdoc cref="INodeGrain.Heartbeat"/>
    Task<Acknowledgement> Heartbeat(NodeHeartbeat heartbeat, CancellationToken cancellationToken);

    /// <inheritdoc cref="INodeGrain.Report"/>
    Task<Acknowledgement> Report(Guid incarnation, IReadOnlyList<ShardReport> reports, CancellationToken cancellationToken);
}

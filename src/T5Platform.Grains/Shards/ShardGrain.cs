using Orleans.Concurrency;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Shards;
using T5Platform.Grains.Telemetry;
using T5Platform.Grains.WakingUp;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Shards;

/// <summary>
/// Relays verbs down and facts up; its metric points are durable before its facts go on. Reentrant, because its holder says
/// the next verb while it still waits for that holder to take a fact; facts keep their order by a queue of their own.
/// </summary>
[Reentrant]
internal sealed class ShardGrain(IMetricWriter metrics, PlatformInstruments instruments) : Grain, IShardGrain, IDisposable
{
    private readonly SemaphoreSlim inOrder = new(1, 1);

    private ShardKey Key => ShardKey.Parse(this.GetPrimaryKeyString());

    private ILeaseHolderGrain Holder => Key.Holder.Kind == HolderKind.Run
        ? GrainFactory.GetGrain<IRunGrain>(Key.Holder.Value)
        : GrainFactory.GetGrain<IEvaluationGrain>(Key.Holder.Value);

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await FirstTurn.OfItsOwn();

    public Task<Acknowledgement> Assign(ShardAssignment assignment) => Node(assignment.Node).Assign(assignment);

    public Task<Acknowledgement> Remove(Generation generation, NodeId node) => Node(node).Remove(Key, generation);

    public async Task Reported(IReadOnlyList<ShardReport> reports)
    {
        await inOrder.WaitAsync();
        try
        {
            await WriteMetrics(reports);
            await Holder.ShardReported(reports);
        }
        finally
        {
            inOrder.Release();
        }
    }

    public Task Found(ShardLife life, NodeId node) => Holder.ShardFound(life, node);

    public void Dispose() => inOrder.Dispose();

    private async Task WriteMetrics(IReadOnlyList<ShardReport> reports)
    {
        if (MetricPoints.Of(reports) is { Count: > 0 } points)
            instruments.PointsWritten(await metrics.Write(points));
    }

    private INodeGrain Node(NodeId node) => GrainFactory.GetGrain<INodeGrain>(node.Value);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.NodeAgent.ControlPlane;
using T5Platform.NodeAgent.Facts;
using T5Platform.NodeAgent.Inventory;
using T5Platform.NodeAgent.Shards;

namespace T5Platform.NodeAgent;

/// <summary>
/// The agent: attaches its node, obeys its orders, reports its facts, says that it lives. While the control plane is away the
/// shards train on and their facts wait here.
/// </summary>
internal sealed partial class AgentService(
    AgentOptions options, IControlPlane control, IDeviceInventory inventory, ShardKeeper keeper, FactBuffer facts, TimeProvider time, ILogger<AgentService> log)
    : BackgroundService
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(200);

    private readonly Guid incarnation = Guid.CreateVersion7(time.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var devices = await inventory.Find(stoppingToken);
        var retry = FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Attach(devices, stoppingToken);
                retry = FirstRetry;
                await Serve(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogAway(e.GetType().Name, e.Message, facts.Count);
                await Task.Delay(retry, time, stoppingToken);
                retry = retry * 2 < options.RetryAtMost ? retry * 2 : options.RetryAtMost;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Attach(IReadOnlyList<DeviceInfo> devices, CancellationToken stoppingToken)
    {
        Require(await control.Attach(new NodeHello
        {
            Node = options.Node,
            Incarnation = incarnation,
            Pool = options.Pool,
            Pod = options.Pod,
            Block = options.Block,
            Devices = devices,
            Address = options.Address,
            Living = await keeper.Living(),
            Version = typeof(AgentService).Assembly.GetName().Version?.ToString(3) ?? "",
        }, stoppingToken));
        LogAttached(options.Node, options.Block, facts.Count);
    }

    /// <summary>Runs until one of its three duties fails; then all of them end, and the agent attaches again.</summary>
    private async Task Serve(CancellationToken stoppingToken)
    {
        using var one = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task[] duties = [Obey(one.Token), SayAlive(one.Token), ReportFacts(one.Token)];
        var first = await Task.WhenAny(duties);
        await one.CancelAsync();
        await Task.WhenAll(duties).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await first;
        throw new InvalidOperationException("The stream of orders ended.");
    }

    private async Task Obey(CancellationToken stop)
    {
        await foreach (var orders in control.Orders(incarnation, stop).WithCancellation(stop))
            await keeper.Obey(orders);
    }

    private async Task SayAlive(CancellationToken stop)
    {
        while (true)
        {
            await Task.Delay(options.HeartbeatEvery, time, stop);
            var heartbeat = new NodeHeartbeat { Incarnation = incarnation, Living = await keeper.Living(), BufferedFacts = facts.Count };
            Require(await control.Heartbeat(heartbeat, stop));
        }
    }

    private async Task ReportFacts(CancellationToken stop)
    {
        while (true)
        {
            var batch = await facts.Peek(options.ReportBatch, stop);
            Require(await control.Report(incarnation, batch, stop));
            facts.Taken(batch.Count);
        }
    }

    private static void Require(Acknowledgement answer)
    {
        if (!answer.IsAccepted)
            throw new InvalidOperationException($"The control plane refused ({answer.Code}): {answer.Sentence}");
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.NodeAgent.ControlPlane;
using T5Platform.NodeAgent.Facts;
using T5Platform.NodeAgent.Inventory;
using T5Platform.NodeAgent.Shards;

namespace T5Platform.NodeAgent.Tests;

[Trait("speed", "integration")]
public sealed class AgentServiceTests
{
    [Fact]
    public async Task Agent_ControlPlaneGoesAwayAndReturns_KeepsItsShardAndLosesNoFact()
    {
        using var shard = new ScriptedShard("""echo '{"fact":"alive","doing":"1"}'; read again; echo '{"fact":"alive","doing":"2"}'; sleep 600""");
        var control = new FlakyControlPlane();
        var facts = new FactBuffer();
        var options = A.Options(shard.Path, shard.Home);
        await using var keeper = new ShardKeeper(options, facts, TimeProvider.System, NullLogger<ShardKeeper>.Instance);
        using var agent = new AgentService(
            options, control, new CpuDeviceInventory(new MeshShape(1, 2)), keeper, facts, TimeProvider.System, NullLogger<AgentService>.Instance);
        await agent.StartAsync(TestContext.Current.CancellationToken);
        var assignment = A.Assignment();

        await control.Say(A.Orders(assignment));
        await control.Until(2);
        control.Away = true;
        await control.Say(A.Orders(assignment with { Peers = ["x:1"] })); // reaches the shard by the stream that still stands
        await control.Failed.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        control.Away = false;
        await control.Until(3);

        Assert.Equal([1, 2, 3], control.Taken.Select(report => report.Sequence));
        Assert.Equal([Reconciliation.LifeOf(assignment)], control.LastHello!.Living);
        await agent.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A control plane that can be away: every call but the standing stream fails.</summary>
    private sealed class FlakyControlPlane : IControlPlane
    {
        private readonly Channel<NodeOrders> orders = Channel.CreateUnbounded<NodeOrders>();
        private readonly Channel<int> arrivals = Channel.CreateUnbounded<int>();

        public volatile bool Away;

        public List<ShardReport> Taken { get; } = [];

        public NodeHello? LastHello { get; private set; }

        public TaskCompletionSource Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask Say(NodeOrders next) => orders.Writer.WriteAsync(next);

        public async Task Until(int facts)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (await arrivals.Reader.ReadAsync(patience.Token) < facts)
            {
            }
        }

        public Task<Acknowledgement> Attach(NodeHello hello, CancellationToken cancellationToken)
        {
            LastHello = hello;
            return Answer();
        }

        public async IAsyncEnumerable<NodeOrders> Orders(Guid incarnation, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var next in orders.Reader.ReadAllAsync(cancellationToken))
                yield return next;
        }

        public Task<Acknowledgement> Heartbeat(NodeHeartbeat heartbeat, CancellationToken cancellationToken) => Task.FromResult(Acknowledgement.Accepted);

        public Task<Acknowledgement> Report(Guid incarnation, IReadOnlyList<ShardReport> reports, CancellationToken cancellationToken)
        {
            var answer = Answer();
            if (answer.IsCompletedSuccessfully)
            {
                Taken.AddRange(reports);
                arrivals.Writer.TryWrite(Taken.Count);
            }
            return answer;
        }

        private Task<Acknowledgement> Answer()
        {
            if (!Away)
                return Task.FromResult(Acknowledgement.Accepted);
            Failed.TrySetResult();
            return Task.FromException<Acknowledgement>(new TimeoutException("away"));
        }
    }
}

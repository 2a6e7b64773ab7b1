using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;
using T5Platform.Grains.WakingUp;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Nodes;

/// <summary>
/// One node: its agent's counterpart. Reentrant, because a holder assigns the next shard while this node still waits for
/// that holder to take a report.
/// </summary>
/// <remarks>
/// A grain that lost its memory (its silo died) learns anew what shall run: holders assign again from time to time, and the
/// lives that the agent names and nobody has assigned are shown to their holders. Until all of them have spoken, or the grace
/// is over, no orders go out: what is missing in orders is killed, and a healthy shard must outlive the control plane.
/// </remarks>
[Reentrant]
internal sealed partial class NodeGrain : Grain, INodeGrain, IWakeable, IDisposable
{
    private readonly INodeStore store;
    private readonly OrchestrationOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<NodeGrain> log;
    private readonly ShardRoster roster = new();
    private readonly OrderBroadcast broadcast = new();
    private readonly LostShards lost;
    private readonly SemaphoreSlim changes = new(1, 1);
    private NodeState? state;
    private Guid? attached;
    private DateTimeOffset lastHeard;
    private DateTimeOffset ordersHeldUntil;
    private bool schedulerKnows = true;
    private long version;

    public NodeGrain(INodeStore store, IOptions<OrchestrationOptions> options, IGrainFactory grains, TimeProvider time, ILogger<NodeGrain> log)
    {
        (this.store, this.options, this.time, this.log) = (store, options.Value, time, log);
        lost = new(grains, time);
    }

    private NodeId Id => new(this.GetPrimaryKeyString());

    private bool OrdersAreHeld => roster.Undecided.Count > 0 && time.GetUtcNow() < ordersHeldUntil;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await FirstTurn.OfItsOwn();
        state = await store.Find(Id, cancellationToken);
        // Silence before this moment says nothing about the node; it has the grace to come back.
        lastHeard = time.GetUtcNow();
        this.RegisterGrainTimer(Check, new GrainTimerCreationOptions(options.NodeCheckEvery, options.NodeCheckEvery) { Interleave = true });
    }

    public Task<Acknowledgement> Assign(ShardAssignment assignment)
    {
        if (state is null or { Health: NodeHealth.Lost })
            return Remove(assignment.Shard, assignment.Generation);
        if (roster.Want(assignment))
            Publish();
        return Task.FromResult(Acknowledgement.Accepted);
    }

    public Task<Acknowledgement> Remove(ShardKey shard, Generation generation)
    {
        var life = new ShardLife(shard, generation);
        var isLost = state is null or { Health: NodeHealth.Lost };
        if (isLost ? roster.Gone(life) : roster.Leave(life))
            Publish();
        return Task.FromResult(isLost ? LostAlready(life) : Acknowledgement.Accepted);
    }

    public async Task<Acknowledgement> Attach(NodeHello hello)
    {
        if (hello.Node != Id)
            return Acknowledgement.Refused("another-node", $"This is node {Id}; the agent says that it is {hello.Node}.");
        lastHeard = time.GetUtcNow();
        var fresh = attached is null;
        var anew = state?.Incarnation != hello.Incarnation;
        // A node that was given up may still run what was taken for dead: it is alive again once that is gone.
        var clean = anew || state!.Health != NodeHealth.Lost || roster.IsClean(hello.Living);
        var next = NodeStates.From(hello, !clean ? NodeHealth.Lost : state?.Health == NodeHealth.Draining ? NodeHealth.Draining : NodeHealth.Alive, state);
        // An agent that ends as it should proves its shards gone first: one that comes back without has died with them.
        var died = anew && !fresh && state?.Health == NodeHealth.Alive && roster.HasBegun;
        if (died)
            next = NodeFailures.Failed(next, lastHeard);
        await Become(next, "node-attached",
            $"Node {Id} attached with block {hello.Block} of pod {hello.Pod} and {hello.Living.Count} living shards.{(died ? $" What ran there is lost.{NodeFailures.Sentence(next)}" : "")}");
        (attached, lastHeard) = (hello.Incarnation, time.GetUtcNow());
        if (anew)
            BeginAnew(fresh);
        if (fresh || anew)
            roster.Find(hello.Living);
        // What holders assigned before the agent came, and what lives, belong together before the first orders go out.
        roster.Heard(hello.Living, factsWait: true);
        ordersHeldUntil = lastHeard + options.AttachGrace;
        LogAttached(Id, hello.Incarnation, anew, roster.Undecided.Count);
        await AskHolders();
        Publish();
        return Acknowledgement.Accepted;
    }

    public IAsyncEnumerable<NodeOrders> Orders(Guid incarnation, CancellationToken cancellationToken = default) =>
        attached == incarnation ? broadcast.Listen(cancellationToken) : AsyncEnumerable.Empty<NodeOrders>();

    public async Task<Acknowledgement> Heartbeat(NodeHeartbeat heartbeat)
    {
        if (attached != heartbeat.Incarnation)
            return UnknownIncarnation(heartbeat.Incarnation);
        lastHeard = time.GetUtcNow();
        var (dead, ordersChange) = roster.Heard(heartbeat.Living, heartbeat.BufferedFacts > 0);
        GiveUp(dead, $"Node {Id} does not run it.");
        if (ordersChange)
            Publish();
        await TakeHealth(heartbeat);
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Drain(string reason)
    {
        if (NotThere() is { } refusal)
            return refusal;
        if (state!.Health != NodeHealth.Draining)
            await Become(state with { Health = NodeHealth.Draining }, "node-draining", $"Node {Id} is being drained: {reason}");
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Notice(TimeSpan within, string reason)
    {
        if (NotThere() is { } refusal)
            return refusal;
        var by = time.GetUtcNow() + within;
        if (!(state!.EmptyBy <= by))
            await Become(state with { Health = NodeHealth.Draining, EmptyBy = by, Notice = reason }, "node-noticed", $"Node {Id} goes at {by:u}: {reason}");
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Undrain()
    {
        if (NotThere() is { } refusal)
            return refusal;
        if (state!.Health == NodeHealth.Draining || state.QuarantinedUntil > time.GetUtcNow())
            await Become(NodeFailures.Forgiven(state) with { Health = NodeHealth.Alive }, "node-undrained", $"Node {Id} takes new work again.");
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Report(Guid incarnation, IReadOnlyList<ShardReport> reports)
    {
        if (attached != incarnation)
            return UnknownIncarnation(incarnation);
        lastHeard = time.GetUtcNow();
        await Task.WhenAll(reports.GroupBy(report => report.Shard).Select(Forward));
        if (reports.Select(Note).ToList().Contains(true))
            Publish();
        return Acknowledgement.Accepted;
    }

    public Task Wake() => Task.CompletedTask;

    public void Dispose() => changes.Dispose();

    private Task Forward(IGrouping<ShardKey, ShardReport> reports) =>
        GrainFactory.GetGrain<IShardGrain>(reports.Key.ToString()).Reported([.. reports]);

    private bool Note(ShardReport report)
    {
        var life = new ShardLife(report.Shard, report.Generation);
        if (report.Fact is ShardExited)
            return roster.Gone(life);
        roster.Started(life);
        return false;
    }

    private void BeginAnew(bool fresh)
    {
        broadcast.End();
        GiveUp(roster.Forget(keepNotBegun: fresh), $"The agent of node {Id} came back anew.");
    }

    /// <summary>Unhealthy devices may not be leased; a node given up is alive again once nothing runs there that should not.</summary>
    private async Task TakeHealth(NodeHeartbeat heartbeat)
    {
        var next = NodeStates.WithUnhealthy(state!, heartbeat.UnhealthyDevices);
        if (state!.Health == NodeHealth.Lost && roster.IsClean(heartbeat.Living))
            await Become(next with { Health = NodeHealth.Alive }, "node-returned", $"Node {Id} is back.");
        else if (!ReferenceEquals(next, state))
            await Become(next, "node-health-changed", $"Node {Id}: {next.Devices.Count(device => !device.Healthy)} of {next.Devices.Count} devices are unhealthy.");
    }

    private async Task Become(NodeState next, string kind, string sentence)
    {
        await changes.WaitAsync();
        try
        {
            var now = time.GetUtcNow();
            await store.Save(next, now, [new() { At = now, Kind = kind, Sentence = sentence, Node = Id }]);
            state = next;
            schedulerKnows = false;
        }
        finally
        {
            changes.Release();
        }
        await TellScheduler();
    }

    private async Task TellScheduler()
    {
        try
        {
            await GrainFactory.GetGrain<ISchedulerGrain>(0).NodeChanged(state!);
            schedulerKnows = true;
        }
        catch (Exception e)
        {
            LogSchedulerAway(e, Id);
        }
    }

    private async Task Check()
    {
        var silence = time.GetUtcNow() - lastHeard;
        if (state is { Health: not NodeHealth.Lost } && silence > (attached is null ? options.AttachGrace : options.NodeLostAfter))
            await Lose(silence);
        if (!schedulerKnows)
            await TellScheduler();
        await AskHolders();
        if (roster.Undecided.Count > 0 && !OrdersAreHeld)
            Publish();
        await lost.Tell((life, e) => LogNotTold(e, Id, life.Shard, life.Generation));
    }

    private async Task Lose(TimeSpan silence)
    {
        LogLost(Id, silence);
        // Whoever was sent away may go without a word.
        var failed = state!.Health == NodeHealth.Alive;
        var next = (failed ? NodeFailures.Failed(state, time.GetUtcNow()) : state) with { Health = NodeHealth.Lost, EmptyBy = null, Notice = null };
        await Become(next, "node-lost", $"Node {Id} has been silent for {silence.TotalSeconds:0.#} s.{(failed ? NodeFailures.Sentence(next) : "")}");
        GiveUp(roster.Forget(keepNotBegun: false), $"Node {Id} has been silent for {silence.TotalSeconds:0.#} s.");
        Publish();
    }

    /// <summary>Shows the lives without an owner to their holders, again until each was assigned or removed.</summary>
    private async Task AskHolders()
    {
        foreach (var life in roster.Undecided.ToList())
            await GrainFactory.GetGrain<IShardGrain>(life.Shard.ToString()).Found(life, Id);
    }

    private void Publish()
    {
        if (attached is not null && !OrdersAreHeld)
            broadcast.Say(roster.Orders(++version));
    }

    private Acknowledgement LostAlready(ShardLife life)
    {
        GiveUp([life], state is null ? $"Nobody knows a node {Id}." : $"Node {Id} is lost.");
        return Acknowledgement.Refused("node-lost", $"Node {Id} is not there.");
    }

    private void GiveUp(IReadOnlyList<ShardLife> lives, string sentence)
    {
        if (lives.Count == 0)
            return;
        lost.Add(lives, sentence);
        lost.Tell((life, e) => LogNotTold(e, Id, life.Shard, life.Generation)).Ignore();
    }

    /// <summary>Why a node cannot be drained; null when it can.</summary>
    private Acknowledgement? NotThere() => state switch
    {
        null => Acknowledgement.Refused("unknown-node", $"Nobody knows a node {Id}."),
        { Health: NodeHealth.Lost } => Acknowledgement.Refused("node-lost", $"Node {Id} is lost: nothing runs there, and nothing is placed there until it returns."),
        _ => null,
    };

    private Acknowledgement UnknownIncarnation(Guid incarnation) =>
        Acknowledgement.Refused("unknown-incarnation", $"Incarnation {incarnation:N} of node {Id} has not attached.");
}

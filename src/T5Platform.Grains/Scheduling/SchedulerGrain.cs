using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Grains.Telemetry;
using T5Platform.Grains.WakingUp;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Tenants;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Scheduling;

/// <summary>
/// The owner of the mesh. Leases live in their table, nodes in theirs; the queue lives here alone, because whoever waits asks
/// again. Reentrant, so that requests come in while a cycle thinks; whatever writes leases goes through one gate.
/// </summary>
[Reentrant]
internal sealed partial class SchedulerGrain(
    ILeaseStore store, INodeStore nodeStore, IOptions<OrchestrationOptions> options, PlatformInstruments instruments, TimeProvider time, ILogger<SchedulerGrain> log)
    : Grain, ISchedulerGrain, IWakeable, IDisposable
{
    private readonly OrchestrationOptions options = options.Value;
    private readonly SliceQueue queue = new(time);
    private readonly Dictionary<LeaseId, SliceLease> leases = [];
    private readonly Dictionary<LeaseId, Revocation> revoked = [];
    private readonly Dictionary<NodeId, NodeState> nodes = [];
    private readonly Dictionary<NodeId, DateTimeOffset> draining = [];
    private readonly Dictionary<LeaseHolder, Promise> promises = [];
    private readonly HolderBook book = new(options.Value.RestartTakes);
    private readonly MoveLedger moves = new();
    private readonly IReadOnlyList<TenantPolicy> tenants = options.Value.TenantsOfCycle();
    private readonly TenantUsage usage = new(options.Value.UsageHalfLife);
    private readonly SemaphoreSlim gate = new(1, 1);
    private IGrainTimer? soon;
    private TimeSpan thought;
    private bool stale;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await FirstTurn.OfItsOwn();
        foreach (var node in await nodeStore.All(cancellationToken))
        {
            nodes[node.Node] = node;
            NoteDraining(node);
        }

        await LoadLeases(cancellationToken);
        RevokeLost();
        soon = this.RegisterGrainTimer(CycleWhileStale, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        this.RegisterGrainTimer(Reconcile, new GrainTimerCreationOptions(options.SchedulerReconcileEvery, options.SchedulerReconcileEvery) { Interleave = true, KeepAlive = true });
        LogAwake(nodes.Count, leases.Count);
        Changed();
    }

    public async Task<Acknowledgement> Request(SliceRequest request)
    {
        var held = leases.Values.Where(lease => lease.Holder == request.Holder).ToList();
        if (held.Find(lease => lease.Generation == request.Generation) is { } granted)
        {
            await Tell(granted);
            return Acknowledgement.Accepted;
        }
        if (held.Exists(lease => lease.Generation > request.Generation))
            return Acknowledgement.Refused("older-generation", $"{request.Holder} holds a lease of a newer life than {request.Generation}.");
        // A holder that asks for a newer life says that the gang of the older one is proven gone.
        foreach (var older in held)
            await Release(older.Id);
        if (queue.Add(request))
            Changed();
        return Acknowledgement.Accepted;
    }

    public Task Progressed(HolderProgress progress)
    {
        book.Take(progress, time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<Acknowledgement> Withdraw(LeaseHolder holder, Generation generation)
    {
        promises.Remove(holder);
        if (queue.Remove(holder, generation))
            Changed();
        return Task.FromResult(Acknowledgement.Accepted);
    }

    public async Task<Acknowledgement> Release(LeaseId lease)
    {
        await gate.WaitAsync();
        try
        {
            if (!leases.TryGetValue(lease, out var held))
                return Acknowledgement.Accepted;
            var now = time.GetUtcNow();
            await store.Commit(new() { Released = [lease], At = now });
            leases.Remove(lease);
            usage.Ended(held, now);
            revoked.Remove(lease);
            LogReleased(lease, held.Holder, held.Generation);
        }
        finally
        {
            gate.Release();
        }
        Changed();
        return Acknowledgement.Accepted;
    }

    public async Task NodeChanged(NodeState node)
    {
        nodes[node.Node] = node;
        NoteDraining(node);
        foreach (var lease in RevokeLost())
            await TellRevoked(lease);
        Changed();
    }

    public Task Wake() => Task.CompletedTask;

    public void Dispose() => gate.Dispose();

    private void Changed()
    {
        instruments.MeshIs(MeshCensus.Of(nodes.Values, leases.Values, [.. queue.All.Select(each => each.Request)]));
        stale = true;
        soon?.Change(options.CycleDelay, Timeout.InfiniteTimeSpan);
    }

    private async Task CycleWhileStale()
    {
        while (stale)
            await Cycle();
    }

    /// <summary>One cycle: think on the thread pool about an immutable snapshot, commit here, tell the holders.</summary>
    private async Task Cycle()
    {
        IReadOnlyList<SliceLease> granted;
        IReadOnlyList<SliceLease> leaving;
        await gate.WaitAsync();
        try
        {
            stale = false;
            var outcome = await Think();
            granted = await Commit(outcome);
            leaving = TakeBack(outcome);
            queue.Explain(outcome.Waiting);
        }
        finally
        {
            gate.Release();
        }
        instruments.MeshIs(MeshCensus.Of(nodes.Values, leases.Values, [.. queue.All.Select(each => each.Request)]));
        foreach (var lease in granted)
            await Tell(lease);
        foreach (var lease in leaving)
            await TellRevoked(lease);
    }

    private async Task<CycleOutcome> Think()
    {
        var snapshot = Snapshot(time.GetUtcNow());
        var settings = options.OfCycle();
        var began = time.GetTimestamp();
        var outcome = await Task.Run(() => SchedulingCycle.Decide(snapshot, settings));
        thought = time.GetElapsedTime(began);
        instruments.Cycled(thought);
        await Record(snapshot, settings, outcome);
        return outcome;
    }

    /// <summary>Commits what is still true: while the cycle thought, requests were withdrawn and nodes were lost.</summary>
    private async Task<IReadOnlyList<SliceLease>> Commit(CycleOutcome outcome)
    {
        var now = time.GetUtcNow();
        List<SliceLease> granted =
        [
            .. outcome.Decisions.OfType<Grant>()
                .Where(grant => queue.Find(grant.Request.Holder, grant.Request.Generation) is not null && grant.Ranks.All(rank => IsAlive(rank.Node)))
                .Select(grant => grant.ToLease(LeaseId.New(time), now)),
        ];
        if (granted.Count == 0)
            return [];
        if (await store.Commit(new() { Granted = granted, At = now }) == StoreResult.Fenced)
        {
            LogFenced();
            await LoadLeases(CancellationToken.None);
            stale = true;
            return [];
        }
        foreach (var lease in granted)
            Take(lease, now);
        return granted;
    }

    private void Take(SliceLease lease, DateTimeOffset now)
    {
        leases[lease.Id] = lease;
        promises.Remove(lease.Holder);
        var waited = now - (queue.Find(lease.Holder, lease.Generation)?.Since ?? now);
        queue.Remove(lease.Holder, lease.Generation);
        instruments.Waited(lease.Pool, waited);
        LogGranted(lease.Holder, lease.Generation, lease.Where, waited);
    }

    private async Task LoadLeases(CancellationToken cancellationToken)
    {
        var active = await store.Active(cancellationToken);
        leases.Clear();
        foreach (var lease in active)
            leases[lease.Id] = lease;
        var now = time.GetUtcNow();
        if (tenants.Count > 0)
            usage.Load(await store.Ended(usage.Since(now), cancellationToken), now);
    }

    /// <summary>The slow timer: a cycle, for time has passed; and every holder hears of its lease, so that one that no longer wants it says so.</summary>
    private async Task Reconcile()
    {
        await Cycle();
        foreach (var lease in leases.Values.ToList())
            await (revoked.ContainsKey(lease.Id) ? TellRevoked(lease) : Tell(lease));
    }

    /// <summary>Leases on lost nodes are taken back. Answers with those that were not before.</summary>
    private IReadOnlyList<SliceLease> RevokeLost()
    {
        var found = leases.Values.Where(lease => !revoked.ContainsKey(lease.Id) && lease.Ranks.Any(rank => IsLost(rank.Node))).ToList();
        foreach (var lease in found)
            revoked[lease.Id] = new(LeaseEnd.NodeLost, $"Node {lease.Ranks.First(rank => IsLost(rank.Node)).Node} is lost.", time.GetUtcNow());
        return found;
    }

    private bool IsLost(NodeId node) => nodes.TryGetValue(node, out var known) && known.Health == NodeHealth.Lost;

    private bool IsAlive(NodeId node) => nodes.TryGetValue(node, out var known) && known.Health == NodeHealth.Alive;

    private Task Tell(SliceLease lease) => Holder(lease).LeaseGranted(lease);

    private Task TellRevoked(SliceLease lease)
    {
        var (why, sentence, _) = revoked[lease.Id];
        // A machine that goes does not wait for anybody's checkpoint.
        var goneBy = lease.Ranks.Select(rank => nodes.GetValueOrDefault(rank.Node)?.EmptyBy).Min();
        return Holder(lease).LeaseRevoked(lease.Id, why, sentence, goneBy);
    }

    private ILeaseHolderGrain Holder(SliceLease lease) => lease.Holder.Kind == HolderKind.Run
        ? GrainFactory.GetGrain<IRunGrain>(lease.Holder.Value)
        : GrainFactory.GetGrain<IEvaluationGrain>(lease.Holder.Value);
}

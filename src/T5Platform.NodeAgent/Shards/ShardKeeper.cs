using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;
using T5Platform.NodeAgent.Facts;
using T5Platform.NodeAgent.Processes;

namespace T5Platform.NodeAgent.Shards;

/// <summary>Keeps the assigned shards alive on this machine, and nothing else.</summary>
internal sealed partial class ShardKeeper(AgentOptions options, FactBuffer facts, TimeProvider time, ILogger<ShardKeeper> log) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Spawner spawner = new();
    private readonly Dictionary<ShardLife, LivingShard> living = [];

    // Kept for good (some 50 bytes a life): after a restart of the control plane, orders may name a life long ended.
    private readonly HashSet<ShardLife> ended = [];
    private NodeOrders orders = new() { Version = 0, Shards = [] };
    private bool stopping;

    /// <summary>The shards alive now.</summary>
    public async Task<IReadOnlyList<ShardLife>> Living()
    {
        await gate.WaitAsync();
        try
        {
            return [.. living.Keys];
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Brings the node to what <paramref name="next"/> says.</summary>
    public async Task Obey(NodeOrders next)
    {
        await gate.WaitAsync();
        try
        {
            orders = next;
            await Reconcile();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        stopping = true;
        var shards = living.Values.ToList();
        gate.Release();
        foreach (var shard in shards)
            shard.Process?.Kill(byOrder: true);
        foreach (var shard in shards.Where(shard => shard.Process is not null))
            await shard.Process!.Gone;
        spawner.Dispose();
    }

    private async Task Reconcile()
    {
        if (stopping)
            return;
        foreach (var action in Reconciliation.Decide([.. living.Values.Select(shard => shard.View())], ended, orders))
            await Perform(action);
    }

    private Task Perform(ShardAction action) => action switch
    {
        ShardAction.Start start => Start(start.Assignment),
        ShardAction.Kill kill => End(living[kill.Life], byOrder: true),
        ShardAction.TellPeers tell => TellPeers(living[tell.Life], tell.Peers),
        ShardAction.TellDirective tell => TellDirective(living[tell.Life], tell.Directive),
        _ => throw new InvalidOperationException($"Unknown action {action}."),
    };

    private async Task Start(ShardAssignment assignment)
    {
        var shard = new LivingShard(assignment);
        LogStarting(assignment.Shard, assignment.Generation, assignment.DeviceIndex);
        try
        {
            shard.Process = await ShardProcess.Start(
                spawner, ShardCommand.For(options, assignment), Begin(assignment), time, fact => Take(shard, fact));
        }
        catch (Exception e)
        {
            LogNotStarted(e, assignment.Shard, options.ShardPath);
            ended.Add(shard.Life);
            Take(shard, new ShardFailed { Code = "not-started", Sentence = $"The shard program '{options.ShardPath}' did not start: {e.Message}" });
            Take(shard, new ShardExited { ExitCode = ShardExitCode.Failed, Asked = false, ErrorTail = e.Message });
            return;
        }
        living.Add(shard.Life, shard);
        _ = Bury(shard);
    }

    private static Task End(LivingShard shard, bool byOrder)
    {
        shard.Ending = true;
        shard.Process!.Kill(byOrder);
        return Task.CompletedTask;
    }

    private static Task TellPeers(LivingShard shard, IReadOnlyList<string> peers)
    {
        shard.KnowsPeers = true;
        return shard.Process!.Tell(new PeersLine(peers));
    }

    private static Task TellDirective(LivingShard shard, ShardDirective directive)
    {
        shard.Directive = directive;
        return shard.Process!.Tell(new DirectiveLine(directive));
    }

    /// <summary>When a shard is gone: its gang's other shards here go too, unless it ended well; then its device is free.</summary>
    private async Task Bury(LivingShard shard)
    {
        var exited = await shard.Process!.Gone;
        await gate.WaitAsync();
        try
        {
            LogGone(shard.Life.Shard, shard.Life.Generation, exited.ExitCode, exited.Signal);
            living.Remove(shard.Life);
            ended.Add(shard.Life);
            if (exited.ExitCode is not (ShardExitCode.Completed or ShardExitCode.Preempted))
                foreach (var other in living.Values.Where(other => SameGang(other.Life, shard.Life) && !other.Ending))
                    await End(other, byOrder: false);
            await Reconcile();
        }
        finally
        {
            gate.Release();
        }
    }

    private static bool SameGang(ShardLife left, ShardLife right) =>
        left.Shard.Holder == right.Shard.Holder && left.Generation == right.Generation;

    private void Take(LivingShard shard, ShardFact fact) => facts.Add(shard.Report(fact, time.GetUtcNow()));

    private BeginLine Begin(ShardAssignment assignment) => new()
    {
        Assignment = assignment,
        BlobRoot = options.BlobRoot,
        CacheRoot = options.CacheRoot,
        DataRoot = options.DataRoot,
        Threads = options.ThreadsPerShard,
        Address = options.Address,
        Device = options.Devices,
    };
}

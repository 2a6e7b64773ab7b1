using T5Platform.Contracts.Grains;
using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Grains.Runs;
using T5Platform.Grains.Telemetry;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Gangs;

/// <summary>
/// The core that a run and an evaluation share: event → machine → store → effects, in this order. An effect that a crash
/// swallows is implied by the stored status and performed again at the next tick.
/// </summary>
internal sealed partial class Gang(
    GangBook book, GangMessenger messenger, OrchestrationOptions options, PlatformInstruments instruments, TimeProvider time, Action fenced, ILogger<Gang> log)
{
    private readonly DateTimeOffset listeningSince = time.GetUtcNow();
    private bool unsaved;
    private Pace pace = new(Generation.None);

    /// <summary>What is true now.</summary>
    public RunStatus Status => book.Status;

    /// <summary>Reads the record.</summary>
    public async Task Load()
    {
        await book.Load();
        if (!book.HasBegun)
            return;
        instruments.Stands(book.Holder, Status.State);
        if (Status.IsLive && await book.LatestCheckpoint() is { } last)
            instruments.CheckpointStands(book.Holder, last.CommittedAt);
    }

    /// <summary>Something happened.</summary>
    public async Task Happened(RunEvent happened)
    {
        var before = Status;
        var transition = RunStateMachine.Decide(before, happened, Settings());
        if (transition.Significant)
            await Save(before, transition);
        else
            Remember(transition.Status);
        if (book.HasBegun)
            instruments.Stands(book.Holder, Status.State);
        foreach (var effect in transition.Effects)
            await Perform(effect);
        if (Status.State == RunState.Running && before.State != RunState.Running)
            await TellProgress();
    }

    /// <summary>A slice was granted: the store knows where to go on.</summary>
    public async Task Granted(SliceLease lease)
    {
        var last = Status.State == RunState.Waiting && !Status.IsUnborn ? await book.LatestCheckpoint() : null;
        var resume = last is null ? null : Checkpoints.CheckpointReferences.To(last.Manifest);
        await Happened(new RunEvent.LeaseGranted(lease, resume, last?.Manifest.Final ?? false));
    }

    /// <summary>Shards reported. Returns when all of it is durable.</summary>
    public async Task Reported(IReadOnlyList<ShardReport> reports)
    {
        foreach (var report in reports)
        {
            var stale = Status.Staleness(new(report.Shard, report.Generation), report.Sequence);
            if (stale is null && !await Durably(report))
                continue;
            await Happened(new RunEvent.RankReported(report));
        }
    }

    /// <summary>Time went by.</summary>
    public async Task Tick()
    {
        if (!book.HasBegun)
            return;
        if (unsaved)
            await Save(Status, Transition.To(Status));
        await Happened(new RunEvent.Tick());
        if (Status.State == RunState.Running)
            await TellProgress();
    }

    /// <summary>This activation ends.</summary>
    public async Task Leave()
    {
        instruments.Left(book.Holder);
        if (unsaved)
            await Save(Status, Transition.To(Status));
    }

    private async Task<bool> Durably(ShardReport report)
    {
        try
        {
            return await book.TakeDurably(report, time.GetUtcNow());
        }
        catch (FencedException)
        {
            GiveUp();
            throw;
        }
    }

    private void GiveUp()
    {
        LogFenced(book.Holder);
        unsaved = false;
        fenced();
    }

    private void Remember(RunStatus status)
    {
        unsaved |= !ReferenceEquals(status, Status);
        book.Remember(status);
    }

    private async Task Save(RunStatus before, Transition transition)
    {
        var now = time.GetUtcNow();
        var attempt = GangRecords.Attempt(book.Holder, before, transition.Status, now);
        var events = GangRecords.Events(book, before.IsUnborn ? transition.Status.Generation : before.Generation, transition.Effects, now);
        if (await book.Save(transition.Status, attempt, events, now) == StoreResult.Fenced)
        {
            GiveUp();
            throw new FencedException(book.Holder);
        }
        unsaved = false;
        if (before.State != transition.Status.State || before.Generation != transition.Status.Generation)
            LogState(book.Holder, book.Name, before.State, transition.Status.State, transition.Status.Generation, transition.Status.Reason ?? "");
    }

    private async Task Perform(RunEffect effect)
    {
        switch (effect)
        {
            case RunEffect.CountRestart restart: instruments.Restarted(restart.Cause); break;
            case RunEffect.CountStep step:
                instruments.Stepped(book.Holder, step.Step);
                pace = Present().Stepped(step.Step.Step, time.GetUtcNow());
                break;
            case RunEffect.CountCheckpoint:
                instruments.CheckpointCommitted(book.Holder);
                pace = Present() with { CheckpointedAt = time.GetUtcNow() };
                break;
            case RunEffect.DropReport drop: LogDropped(book.Holder, drop.Report.Shard.Rank, drop.Report.Generation, drop.Report.Sequence, drop.Report.Fact.GetType().Name, drop.Why); break;
            case RunEffect.RecordEvent: break;
            default: await Send(effect); break;
        }
    }

    /// <summary>The pace of the present life.</summary>
    private Pace Present() => pace.Life == Status.Generation ? pace : new(Status.Generation);

    private async Task TellProgress()
    {
        try
        {
            await messenger.TellProgress(book, Present());
        }
        catch (Exception e)
        {
            // It is said again at the next tick.
            LogNotSent(e, book.Holder, nameof(ISchedulerGrain.Progressed));
        }
    }

    private async Task Send(RunEffect effect)
    {
        try
        {
            await messenger.Send(book, effect);
        }
        catch (Exception e)
        {
            // The status is stored and implies it: the next tick says it again.
            LogNotSent(e, book.Holder, effect.ToString());
        }
    }

    private MachineSettings Settings() => new()
    {
        Kind = book.Holder.Kind,
        Now = time.GetUtcNow(),
        ListeningSince = listeningSince,
        Restarts = book.HasBegun ? book.Restarts : new(),
        HungAfter = options.HungAfter,
        StartWithin = options.StartWithin,
        StopWithin = options.StopWithin,
    };
}

using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.WakingUp;
using T5Platform.Storage.Writing;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Experiments;

/// <summary>One experiment: what can begin is begun, what depends on a failure is given up, until all has ended.</summary>
internal sealed partial class ExperimentGrain(
    IExperimentStore store, IExperimentPlans plans, RunSharing sharing, ExperimentStarter starter, IOptions<OrchestrationOptions> options, TimeProvider time, ILogger<ExperimentGrain> log)
    : Grain, IExperimentGrain, IRemindable, IWakeable
{
    /// <summary>A dead man's switch: should every silo die, whoever comes first wakes the experiment.</summary>
    private const string Reminder = "awake";

    private static readonly TimeSpan RemindEvery = TimeSpan.FromMinutes(5);

    private readonly Dictionary<LeaseHolder, SettledOutcome> outcomes = [];
    private readonly HashSet<LeaseHolder> begun = [];
    private IReadOnlySet<(RunId Run, long Step)> committed = new HashSet<(RunId, long)>();
    private ExperimentRecord? record;
    private IGrainTimer? timer;

    private ExperimentId Id => new(this.GetPrimaryKey());

    private bool HasEnded => record?.EndedAt is not null;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = await store.Find(Id, cancellationToken);
        if (record is null || HasEnded)
            return;
        await LoadOutcomes();
        StayAwake();
    }

    public async Task<Acknowledgement> Submit(ExperimentSpec spec, bool share)
    {
        if (record is not null)
            return Same(record.Spec, spec)
                ? Acknowledgement.Accepted
                : Acknowledgement.Refused("already-submitted", $"Experiment {Id} was submitted with another spec.");
        var own = plans.Plan(Id, spec);
        var plan = share ? await sharing.Share(own, spec.Pool) : own;
        await Save(
            new() { Id = Id, Spec = spec, Plan = plan, State = ExperimentState.Running, SubmittedAt = time.GetUtcNow() },
            "experiment-submitted", $"'{spec.Name}': {plan.Runs.Count} runs and {plan.Evaluations.Count} evaluations.{RunSharing.Sentence(plan)}");
        await Remind();
        StayAwake();
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Cancel(string reason)
    {
        if (record is null)
            return Acknowledgement.Refused("not-submitted", $"Experiment {Id} has not been submitted.");
        if (HasEnded || record.State == ExperimentState.Cancelled)
            return Acknowledgement.Accepted;
        await Save(record with { State = ExperimentState.Cancelled, Reason = reason }, "experiment-cancelled", reason);
        SoonAgain();
        return Acknowledgement.Accepted;
    }

    public Task Settled(HolderSettled fact)
    {
        outcomes[fact.Holder] = fact.Outcome;
        return record is null || HasEnded ? Task.CompletedTask : Advance();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => HasEnded || record is null ? Forget() : Task.CompletedTask;

    public Task Wake() => Task.CompletedTask;

    private void StayAwake()
    {
        timer ??= this.RegisterGrainTimer(Reconcile, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.ExperimentReconcileEvery) { KeepAlive = true });
    }

    private void SoonAgain() => timer?.Change(TimeSpan.Zero, options.Value.ExperimentReconcileEvery);

    /// <summary>The slow timer: what was not heard is read, and whoever should be at work is told so again.</summary>
    private async Task Reconcile()
    {
        await LoadOutcomes();
        await TakeBackWhatIsLost();
        begun.Clear();
        await Advance();
    }

    /// <summary>What another experiment will not finish is run here.</summary>
    private async Task TakeBackWhatIsLost()
    {
        if (record!.State == ExperimentState.Cancelled || await sharing.Lost(record.Plan, outcomes) is not { Count: > 0 } lost)
            return;
        await Save(record with { Plan = Sharing.TakeBack(record.Plan, plans.Plan(Id, record.Spec), lost) },
            "runs-taken-back", $"{lost.Count} of the runs and evaluations that it shares will not be finished where they were begun: it runs them itself.");
    }

    private async Task LoadOutcomes()
    {
        foreach (var settled in await store.Settled(Id))
            outcomes[settled.Holder] = settled.Outcome;
        if (record!.Plan.Evaluations.Any(static evaluation => evaluation.Step is not null))
            committed = (await store.CommittedSteps(Id)).ToHashSet();
    }

    private async Task Advance()
    {
        var cancelled = record!.State == ExperimentState.Cancelled;
        await (cancelled ? CancelAll() : BeginAll());
        var progress = ExperimentProgress.Of(record.Plan, outcomes, committed);
        if (progress.State != ExperimentState.Running && !HasEnded)
            await End(progress, cancelled);
    }

    private async Task BeginAll()
    {
        var progress = ExperimentProgress.Of(record!.Plan, outcomes, committed);
        foreach (var run in progress.Runs.Where(static run => run.SharedFrom is null))
            await Begin(LeaseHolder.Of(run.Id), () => starter.Start(record, run));
        foreach (var evaluation in progress.Evaluations.Where(static evaluation => evaluation.SharedFrom is null))
            // A run that is still at work writes a damaged checkpoint again.
            await Begin(LeaseHolder.Of(evaluation.Id), () => starter.Start(record, evaluation), mayCome: evaluation.EachRun().Any(run => !outcomes.ContainsKey(LeaseHolder.Of(run))));
    }

    private async Task Begin(LeaseHolder holder, Func<Task<Acknowledgement>> start, bool mayCome = false)
    {
        if (!begun.Add(holder))
            return;
        var answer = await Try(holder, start);
        if (answer is { Code: "no-checkpoint" } && !mayCome)
            outcomes[holder] = SettledOutcome.Failed;
        if (answer is not { IsAccepted: true })
            LogNotBegun(Id, holder, answer?.Sentence ?? "no answer");
    }

    private async Task CancelAll()
    {
        var shared = record!.Plan.Shared().Select(static each => each.Holder).ToHashSet();
        foreach (var holder in ExperimentProgress.Holders(record.Plan).Where(holder => !outcomes.ContainsKey(holder)).ToList())
            // What is another experiment's goes on there.
            if (shared.Contains(holder) || await Try(holder, () => starter.Cancel(holder, record.Reason ?? "The experiment was cancelled.")) is { Code: "not-started" })
                outcomes[holder] = SettledOutcome.Cancelled;
    }

    /// <summary>Null: it was not reached, and the slow timer tries again.</summary>
    private async Task<Acknowledgement?> Try(LeaseHolder holder, Func<Task<Acknowledgement>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception e)
        {
            begun.Remove(holder);
            LogNotReached(e, Id, holder);
            return null;
        }
    }

    private async Task End(ExperimentProgress progress, bool cancelled)
    {
        var state = cancelled ? ExperimentState.Cancelled : progress.State;
        var failed = outcomes.Count(outcome => outcome.Value != SettledOutcome.Completed);
        var reason = cancelled ? record!.Reason : state == ExperimentState.Completed ? null
            : $"{failed} of its runs and evaluations did not complete; {progress.Blocked.Count} that depend on them never began.";
        await Save(record! with { State = state, Reason = reason, EndedAt = time.GetUtcNow() },
            $"experiment-{(state == ExperimentState.Completed ? "completed" : state == ExperimentState.Failed ? "failed" : "ended")}",
            reason ?? "All of its runs and evaluations completed.");
        timer?.Dispose();
        timer = null;
        await Forget();
    }

    private async Task Save(ExperimentRecord next, string kind, string sentence)
    {
        var result = await store.Save(next, [new() { At = time.GetUtcNow(), Kind = kind, Sentence = sentence, Experiment = Id }]);
        if (result == StoreResult.Fenced)
        {
            DeactivateOnIdle();
            throw new InvalidOperationException($"Experiment {Id} was changed by another activation; ask again.");
        }
        record = next with { Version = next.Version + 1 };
        LogState(Id, next.State, sentence);
    }

    private async Task Remind()
    {
        try
        {
            await this.RegisterOrUpdateReminder(Reminder, RemindEvery, RemindEvery);
        }
        catch (Exception e)
        {
            LogNoReminder(e, Id);
        }
    }

    private async Task Forget()
    {
        if (await this.GetReminder(Reminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private static bool Same(ExperimentSpec left, ExperimentSpec right) =>
        JsonSerializer.SerializeToUtf8Bytes(left).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(right));
}

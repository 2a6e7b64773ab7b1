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
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Experiments;

/// <summary>One experiment: what can begin is begun, what depends on a failure is given up, until all has ended.</summary>
internal sealed partial class ExperimentGrain(
    IExperimentStore store, IExperimentPlans plans, RunSharing sharing, ExperimentParents parents, ExperimentStarter starter, IOptions<OrchestrationOptions> options, TimeProvider time, ILogger<ExperimentGrain> log)
    : Grain, IExperimentGrain, IRemindable, IWakeable
{
    /// <summary>A dead man's switch: should every silo die, whoever comes first wakes the experiment.</summary>
    private const string Reminder = "awake";

    private static readonly TimeSpan RemindEvery = TimeSpan.FromMinutes(5);

    private readonly Dictionary<LeaseHolder, SettledOutcome> outcomes = [];

    /// <summary>Outcomes that no record holds: of what never began.</summary>
    private readonly Dictionary<LeaseHolder, SettledOutcome> unbegun = [];
    private readonly HashSet<LeaseHolder> begun = [];
    private IReadOnlySet<(RunId Run, long Step)> committed = new HashSet<(RunId, long)>();
    private ExperimentRecord? record;
    private IGrainTimer? timer;

    private ExperimentId Id => new(this.GetPrimaryKey());

    private bool HasEnded => record?.EndedAt is not null;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await FirstTurn.OfItsOwn();
        record = await store.Find(Id, cancellationToken);
        if (record is null || HasEnded)
            return;
        await LoadOutcomes();
        StayAwake();
    }

    public async Task<Acknowledgement> Submit(ExperimentSpec spec, bool share)
    {
        if (record is not null)
            return Same(record.Decisions.Submitted ?? record.Spec, spec)
                ? Acknowledgement.Accepted
                : Acknowledgement.Refused("already-submitted", $"Experiment {Id} was submitted with another spec.");
        var extension = await parents.Extend(spec, plans.Plan(Id, spec));
        if (extension is not ExtensionOutcome.Extended { Plan: var own })
            return extension is ExtensionOutcome.Refused refused ? Acknowledgement.Refused(refused.Code, refused.Sentence) : throw new InvalidOperationException($"Unknown outcome {extension}.");
        var plan = share ? await sharing.Share(own, spec.Pool) : own;
        await Save(
            new() { Id = Id, Spec = spec, Plan = plan, State = ExperimentState.Running, SubmittedAt = time.GetUtcNow() },
            "experiment-submitted", $"'{spec.Name}': {plan.Runs.Count} runs and {plan.Evaluations.Count} evaluations.{RunSharing.Sentence(plan)}", await parents.Told(Id, spec));
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
        if (!IsRetrying(fact.Holder))
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
        await TellDeadline();
    }

    /// <summary>What another experiment will not finish is run here.</summary>
    private async Task TakeBackWhatIsLost()
    {
        if (record!.State == ExperimentState.Cancelled || await sharing.Lost(record.Plan, outcomes) is not { Count: > 0 } lost)
            return;
        await Save(record with { Plan = Sharing.TakeBack(Id, record.Plan, lost) },
            "runs-taken-back", $"{lost.Count} of the runs and evaluations that it shares will not be finished where they were begun: it runs them itself.");
    }

    private async Task LoadOutcomes()
    {
        // Read anew: what was told to begin again has no outcome any more.
        var known = unbegun.Concat((await store.Settled(Id)).Select(static settled => KeyValuePair.Create(settled.Holder, settled.Outcome))).ToList();
        outcomes.Clear();
        foreach (var (holder, outcome) in known.Where(each => !IsRetrying(each.Key)))
            outcomes[holder] = outcome;
        if (record!.Plan.Evaluations.Any(static evaluation => evaluation.Step is not null))
            committed = (await store.CommittedSteps(Id)).ToHashSet();
    }

    private async Task Advance()
    {
        await (record!.State switch
        {
            ExperimentState.Cancelled => CancelAll(),
            ExperimentState.Paused => PauseAll(),
            _ => BeginAll(),
        });
        if (await Grow() || Progress().State == ExperimentState.Running || HasEnded)
            return;
        // What was heard may be older than what is true: only what is stored ends an experiment.
        await LoadOutcomes();
        if (Progress() is { State: not ExperimentState.Running } progress)
            await End(progress, record.State == ExperimentState.Cancelled);
    }

    private ExperimentProgress Progress() =>
        ExperimentProgress.Of(record!.Plan, outcomes, committed, Excluded());

    private async Task BeginAll()
    {
        await RetryAll();
        var progress = Progress();
        foreach (var run in progress.Runs.Where(static run => run.SharedFrom is null))
            await Begin(LeaseHolder.Of(run.Id), () => starter.Start(record!, run));
        foreach (var evaluation in progress.Evaluations.Where(static evaluation => evaluation.SharedFrom is null))
            // A run that is still at work writes a damaged checkpoint again.
            await Begin(LeaseHolder.Of(evaluation.Id), () => starter.Start(record!, evaluation), mayCome: evaluation.EachRun().Any(run => !outcomes.ContainsKey(LeaseHolder.Of(run))));
    }

    private async Task Begin(LeaseHolder holder, Func<Task<Acknowledgement>> start, bool mayCome = false)
    {
        if (!begun.Add(holder))
            return;
        var answer = await Try(holder, start);
        if (answer is { Code: "no-checkpoint" } && !mayCome)
            NeverBegan(holder, SettledOutcome.Failed);
        if (answer is not { IsAccepted: true })
            LogNotBegun(Id, holder, answer?.Sentence ?? "no answer");
    }

    private async Task CancelAll()
    {
        var shared = record!.Plan.Shared().Select(static each => each.Holder).ToHashSet();
        foreach (var holder in ExperimentProgress.Holders(record.Plan).Where(holder => !outcomes.ContainsKey(holder)).ToList())
            // What is another experiment's goes on there.
            if (shared.Contains(holder) || await Try(holder, () => starter.Cancel(holder, record.Reason ?? "The experiment was cancelled.")) is { Code: "not-started" })
                NeverBegan(holder, SettledOutcome.Cancelled);
    }

    private void NeverBegan(LeaseHolder holder, SettledOutcome outcome) => unbegun[holder] = outcomes[holder] = outcome;

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
        await Save(record! with { State = state, Reason = cancelled ? record!.Reason : EndReason(progress), EndedAt = time.GetUtcNow() }, EndKind(state), EndSentence(state, progress));
        timer?.Dispose();
        timer = null;
        await Forget();
    }

    private static string EndKind(ExperimentState state) =>
        $"experiment-{(state == ExperimentState.Completed ? "completed" : state == ExperimentState.Failed ? "failed" : "ended")}";

    private string EndSentence(ExperimentState state, ExperimentProgress progress) =>
        state == ExperimentState.Cancelled ? record!.Reason ?? "It was cancelled."
        : EndReason(progress) ?? (record!.Decisions.Excluded.Count == 0 ? "All of its runs and evaluations completed."
            : $"All of its runs and evaluations completed but those of {Cells(record.Decisions.Excluded.Count)} excluded by decision.");

    /// <summary>Null: nothing that counts did not complete.</summary>
    private string? EndReason(ExperimentProgress progress) => progress.State == ExperimentState.Completed ? null
        : $"{outcomes.Count(outcome => outcome.Value != SettledOutcome.Completed)} of its runs and evaluations did not complete; {progress.Blocked.Count} that depend on them never began.";

    private static string Cells(int count) => count == 1 ? "one cell" : $"{count} cells";

    private Task Save(ExperimentRecord next, string kind, string sentence, params IEnumerable<EventRecord> more) =>
        Save(next, [new() { At = time.GetUtcNow(), Kind = kind, Sentence = sentence, Experiment = Id }, .. more]);

    private async Task Save(ExperimentRecord next, IReadOnlyList<EventRecord> events)
    {
        var result = await store.Save(next, events);
        if (result == StoreResult.Fenced)
        {
            DeactivateOnIdle();
            throw new InvalidOperationException($"Experiment {Id} was changed by another activation; ask again.");
        }
        record = next with { Version = next.Version + 1 };
        foreach (var told in events)
            LogState(Id, next.State, told.Sentence);
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

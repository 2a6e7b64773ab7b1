using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Sweeps;
using T5Platform.Grains.WakingUp;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Files;
using T5Platform.Study.Sweeps;

namespace T5Platform.Grains.Sweeps;

/// <summary>
/// One sweep: it reads what became of its experiments, decides, and submits. It keeps nothing of its trials: their experiments' ids
/// follow from its own, so whatever a dead silo submitted is found again, and nothing is submitted twice.
/// </summary>
internal sealed partial class SweepGrain(
    ISweepStore store, IStudyReader reader, IGrainFactory grains, IOptions<OrchestrationOptions> options, TimeProvider time, ILogger<SweepGrain> log) : Grain, ISweepGrain, IWakeable
{
    private SweepRecord? record;
    private SweepDefinition? sweep;
    private TrialOutcomes? outcomes;
    private IGrainTimer? timer;

    private SweepId Id => new(this.GetPrimaryKey());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await FirstTurn.OfItsOwn();
        if (await store.Find(Id, cancellationToken) is not { } found)
            return;
        Take(found);
        StayAwake();
    }

    public async Task<Acknowledgement> Submit(string definition)
    {
        if (record is not null)
            return record.Definition == definition
                ? Acknowledgement.Accepted
                : Acknowledgement.Refused("already-submitted", $"Sweep {Id} was submitted with another definition.");
        var reading = SweepReader.Read(new("sweep", definition));
        if (reading.Sweep is not { } read)
            return Acknowledgement.Refused("unsound-sweep", string.Join(" ", reading.Errors));
        await Save(
            new() { Id = Id, Name = read.Name, Definition = definition, State = SweepState.Running, SubmittedAt = time.GetUtcNow() },
            "sweep-submitted", $"'{read.Name}': {read.Trials} trials on {read.Rungs} rungs, at most {read.Parallel} at once.");
        StayAwake();
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Cancel(string reason)
    {
        if (record is null)
            return Acknowledgement.Refused("not-submitted", $"Sweep {Id} has not been submitted.");
        if (record.State != SweepState.Running)
            return Acknowledgement.Accepted;
        await Save(record with { State = SweepState.Cancelled, Reason = reason }, "sweep-cancelled", $"'{record.Name}': {reason}");
        timer?.Change(TimeSpan.Zero, options.Value.SweepReconcileEvery);
        return Acknowledgement.Accepted;
    }

    public Task Wake() => Task.CompletedTask;

    private void StayAwake()
    {
        if (timer is null && record is { EndedAt: null })
            timer = this.RegisterGrainTimer(Reconcile, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.SweepReconcileEvery) { KeepAlive = true });
    }

    private async Task Reconcile()
    {
        try
        {
            var known = await SweepKnowledge.Gather(Id, sweep!, outcomes!.Of);
            await (record!.State == SweepState.Cancelled ? CancelAll(known) : Advance(known));
        }
        catch (Exception e)
        {
            LogNotReached(e, Id);
        }
    }

    private async Task Advance(IReadOnlyDictionary<SweepStep, TrialOutcome> known)
    {
        var decision = SweepDecision.Of(sweep!, known);
        foreach (var step in decision.Submit)
        {
            // In order, and none after one that was not taken: trials are looked for by their numbers.
            if (!await Submit(step, known))
                return;
        }

        if (decision.State != SweepState.Running)
            await End(decision.State, decision.Best is { } best
                ? $"The best is trial {best.Trial} with {((TrialOutcome.Scored)known[best]).Score:0.####} on rung {best.Rung}."
                : "No trial has a score.");
    }

    private async Task<bool> Submit(SweepStep step, IReadOnlyDictionary<SweepStep, TrialOutcome> known)
    {
        var reading = SweepSpecs.Of(Id, sweep!, SweepTrials.Of(sweep!)[step.Trial - 1], step.Rung);
        var spec = reading.Spec ?? throw new InvalidOperationException($"{step} of sweep {Id} is unsound: {string.Join(" ", reading.Errors)}");
        var answer = await grains.GetGrain<IExperimentGrain>(SweepSpecs.IdOf(Id, step).Value).Submit(spec, share: false);
        if (!answer.IsAccepted)
            LogNotTaken(Id, step, answer.Sentence ?? "no reason was given");
        else if (step.Rung == 0)
            await Save(record!, "trial-begun", $"Trial {step.Trial} of '{record!.Name}' begins.");
        else
            await Save(record!, "trial-promoted", $"Trial {step.Trial} of '{record!.Name}' goes on to rung {step.Rung} with {((TrialOutcome.Scored)known[step with { Rung = step.Rung - 1 }]).Score:0.####}.");
        return answer.IsAccepted;
    }

    private async Task CancelAll(IReadOnlyDictionary<SweepStep, TrialOutcome> known)
    {
        var working = known.Where(static each => each.Value is TrialOutcome.Working).Select(static each => each.Key).ToList();
        foreach (var step in working)
            await grains.GetGrain<IExperimentGrain>(SweepSpecs.IdOf(Id, step).Value).Cancel(record!.Reason ?? "The sweep was cancelled.");
        if (working.Count == 0)
            await End(SweepState.Cancelled, record!.Reason ?? "It was cancelled.");
    }

    private async Task End(SweepState state, string sentence)
    {
        await Save(record! with { State = state, Reason = state == SweepState.Completed ? null : sentence, EndedAt = time.GetUtcNow() },
            state == SweepState.Completed ? "sweep-completed" : state == SweepState.Failed ? "sweep-failed" : "sweep-ended", $"'{record!.Name}': {sentence}");
        timer?.Dispose();
        timer = null;
    }

    private async Task Save(SweepRecord next, string kind, string sentence)
    {
        var result = await store.Save(next, [new() { At = time.GetUtcNow(), Kind = kind, Sentence = sentence }]);
        if (result == StoreResult.Fenced)
        {
            DeactivateOnIdle();
            throw new InvalidOperationException($"Sweep {Id} was changed by another activation; ask again.");
        }

        Take(next with { Version = next.Version + 1 });
        LogState(Id, next.State, sentence);
    }

    private void Take(SweepRecord taken)
    {
        record = taken;
        if (sweep is not null)
            return;
        sweep = SweepReader.Read(new StudyText("sweep", taken.Definition)).Sweep ?? throw new InvalidOperationException($"The definition of sweep {Id} cannot be read.");
        outcomes = new(reader, sweep.Objective);
    }
}

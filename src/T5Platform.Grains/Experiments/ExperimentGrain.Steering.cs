using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Experiments;

/// <summary>What people do with an experiment while it is there. Each decision is stored first; the timers see to it that it is followed.</summary>
internal sealed partial class ExperimentGrain
{
    public async Task<Acknowledgement> Pause(string reason)
    {
        if (NotAtWork() is { } refusal)
            return refusal;
        if (record!.State == ExperimentState.Paused)
            return Acknowledgement.Accepted;
        await Save(record with { State = ExperimentState.Paused, Reason = reason }, "experiment-paused", reason);
        SoonAgain();
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Resume()
    {
        if (NotAtWork() is { } refusal)
            return refusal;
        if (record!.State != ExperimentState.Paused)
            return Acknowledgement.Accepted;
        await Save(record with { State = ExperimentState.Running, Reason = null }, "experiment-resumed", "What was paused asks for slices again.");
        SoonAgain();
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Prioritize(int priority)
    {
        if (NotAtWork() is { } refusal)
            return refusal;
        var before = record!.Spec.Priority;
        if (before == priority)
            return Acknowledgement.Accepted;
        await Save(
            record with { Spec = record.Spec with { Priority = priority }, Decisions = AsSubmitted() },
            "experiment-prioritized", FormattableString.Invariant($"Its priority is {priority} instead of {before}."));
        SoonAgain();
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Retry(string? row, string? task, string reason)
    {
        if (record is null)
            return NotSubmitted();
        if (record is { State: ExperimentState.Cancelled, EndedAt: null })
            return Acknowledgement.Refused("still-ending", $"Experiment '{record.Spec.Name}' is still being cancelled; try again once it has ended.");
        if (record.State == ExperimentState.Cancelled && row is not null)
            return Acknowledgement.Refused("cancelled", $"Experiment '{record.Spec.Name}' was cancelled: it begins again as a whole, without a cell.");
        if (row is not null && Find(row, task) is null)
            return NoSuchCell(row, task);
        if (row is not null && IsExcluded(row, task))
            return Acknowledgement.Refused("excluded", $"Cell '{row}' / {task} is excluded; include it again first.");
        await LoadOutcomes();
        var failed = RetryRules.Failed(record.Plan, outcomes, Excluded(), row is null ? null : CellLineage.Behind(record.Plan, Find(row, task)!));
        if (failed.Count == 0 && record.State != ExperimentState.Cancelled)
            return Acknowledgement.Refused("nothing-failed", $"Nothing of {(row is null ? $"experiment '{record.Spec.Name}'" : $"cell '{row}' / {task}")} failed or was cancelled. What completed is kept: again it would have the same bits.");
        await Save(
            BackAtWork() with { Decisions = record.Decisions with { Retrying = [.. record.Decisions.Retrying.Union(failed.Where(holder => !unbegun.ContainsKey(holder)))] } },
            "experiment-retried", $"{(row is null ? "What failed or was cancelled" : $"What failed of '{row}' / {task}")} begins again ({failed.Count} runs and evaluations): {reason}");
        foreach (var holder in failed)
            _ = outcomes.Remove(holder) | unbegun.Remove(holder);
        await WorkAgain();
        return Acknowledgement.Accepted;
    }

    private bool IsRetrying(LeaseHolder holder) => record?.Decisions.Retrying.Contains(holder) == true;

    /// <summary>The decisions with the spec as it was submitted, before it is changed for the first time.</summary>
    private ExperimentDecisions AsSubmitted() => record!.Decisions with { Submitted = record.Decisions.Submitted ?? record.Spec };

    /// <summary>Null: it is at work, or paused.</summary>
    private Acknowledgement? NotAtWork() => record switch
    {
        null => NotSubmitted(),
        { EndedAt: not null } => Acknowledgement.Refused("ended", $"Experiment '{record.Spec.Name}' has ended: it is {Word(record.State)}."),
        { State: ExperimentState.Cancelled } => Acknowledgement.Refused("ended", $"Experiment '{record.Spec.Name}' is being cancelled."),
        _ => null,
    };

    private Acknowledgement NotSubmitted() => Acknowledgement.Refused("not-submitted", $"Experiment {Id} has not been submitted.");

    /// <summary>An ended experiment that has something to do again; one that is paused stays so.</summary>
    private ExperimentRecord BackAtWork() => record!.EndedAt is null ? record : record with { State = ExperimentState.Running, EndedAt = null, Reason = null };

    private async Task WorkAgain()
    {
        begun.Clear();
        await Remind();
        StayAwake();
        SoonAgain();
    }

    private static string Word(ExperimentState state) => state.ToString().ToLowerInvariant();

    /// <summary>Only those that are at work are told: what is planned has not begun, and what rests has heard it.</summary>
    private async Task PauseAll()
    {
        foreach (var holder in await store.AtWork(Id))
            await Try(holder, () => starter.Pause(holder, record!.Reason ?? "The experiment was paused."));
    }

    /// <summary>Whoever shall begin again is told so; then it is forgotten that it shall.</summary>
    private async Task RetryAll()
    {
        if (record!.Decisions.Retrying.Count == 0)
            return;
        var told = new List<LeaseHolder>();
        foreach (var holder in record.Decisions.Retrying)
            if (await Try(holder, () => starter.Retry(holder, "It failed or was cancelled, and somebody asked for it again.")) is not null)
                told.Add(holder);
        if (told.Count == 0)
            return;
        await Save(record with { Decisions = record.Decisions with { Retrying = [.. record.Decisions.Retrying.Except(told)] } }, []);
        foreach (var holder in told)
            outcomes.Remove(holder);
    }
}

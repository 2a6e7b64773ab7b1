using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;

namespace T5Platform.Grains.Experiments;

/// <summary>What people decide about the table: cells that do not count, and seeds beside those that were asked for first.</summary>
internal sealed partial class ExperimentGrain
{
    public async Task<Acknowledgement> Exclude(string row, string task, string reason)
    {
        if (record is null)
            return NotSubmitted();
        if (Find(row, task) is not { } cell)
            return NoSuchCell(row, task);
        if (IsExcluded(row, task))
            return Acknowledgement.Accepted;
        await LoadOutcomes();
        var blocked = Progress().Blocked.ToHashSet();
        if (!CellLineage.Evaluations(cell).Select(LeaseHolder.Of).Any(judged => blocked.Contains(judged) || outcomes.GetValueOrDefault(judged) != SettledOutcome.Completed))
            return Acknowledgement.Refused("not-failed", $"Nothing of cell '{row}' / {task} has failed; only what failed can be excluded.");
        await Decide([.. record.Decisions.Excluded, new(row, task, reason, time.GetUtcNow())], "cell-excluded", $"Cell '{row}' / {task} does not count: {reason}");
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> Include(string row, string task)
    {
        if (record is null)
            return NotSubmitted();
        if (Find(row, task) is null)
            return NoSuchCell(row, task);
        if (!IsExcluded(row, task))
            return Acknowledgement.Accepted;
        await LoadOutcomes();
        await Decide([.. record.Decisions.Excluded.Where(cell => (cell.Row, cell.Task) != (row, task))], "cell-included", $"Cell '{row}' / {task} counts again.");
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> AddSeeds(string? row, IReadOnlyList<long> seeds)
    {
        if (record is null)
            return NotSubmitted();
        if (record.State == ExperimentState.Cancelled)
            return Acknowledgement.Refused("cancelled", $"Experiment '{record.Spec.Name}' was cancelled: let it begin again first.");
        if (row is not null && !record.Spec.Rows.Any(each => each.Name == row))
            return Acknowledgement.Refused("no-such-row", $"The table has no row '{row}'.");
        var spec = SeedRules.Add(record.Spec, row, seeds);
        if (SeedRules.Refusal(record.Spec, spec) is { } sentence)
            return Acknowledgement.Refused("no-seed-added", sentence);
        var plan = plans.Extend(record.Plan, plans.Plan(Id, spec));
        var (runs, evaluations) = (plan.Runs.Count - record.Plan.Runs.Count, plan.Evaluations.Count - record.Plan.Evaluations.Count);
        await LoadOutcomes();
        await Save(
            BackAtWork() with { Spec = spec, Plan = plan, Decisions = AsSubmitted() },
            "seeds-added", $"{(row is null ? "Every row" : $"Row '{row}'")} gets {(seeds.Count == 1 ? "seed" : "seeds")} {string.Join(", ", seeds)} too: {runs} runs and {evaluations} evaluations more.");
        await WorkAgain();
        return Acknowledgement.Accepted;
    }

    public async Task<Acknowledgement> GrowSeeds(string row, double standardError, int atMost)
    {
        if (record is null)
            return NotSubmitted();
        if (record.State == ExperimentState.Cancelled)
            return Acknowledgement.Refused("cancelled", $"Experiment '{record.Spec.Name}' was cancelled: let it begin again first.");
        if (record.Spec.Rows.FirstOrDefault(each => each.Name == row) is not { } found)
            return Acknowledgement.Refused("no-such-row", $"The table has no row '{row}'.");
        if (record.Spec.SeedsOf(found).Count > atMost)
            return Acknowledgement.Refused("no-seed-added", $"Row '{row}' has {record.Spec.SeedsOf(found).Count} seeds already; {atMost} were allowed.");
        await LoadOutcomes();
        await Save(
            BackAtWork() with { Decisions = record.Decisions with { Seeds = new(row, standardError, atMost) } },
            "seeds-wanted", FormattableString.Invariant($"Row '{row}' gets seeds, {atMost} at most, until the standard error of its means is {standardError} or less."));
        await WorkAgain();
        return Acknowledgement.Accepted;
    }

    /// <summary>Goes on with a row that is to get seeds until it is known; true: it got one.</summary>
    private async Task<bool> Grow()
    {
        if (record is not { State: ExperimentState.Running, Decisions.Seeds: { } goal } || !SeedGoalRules.HasEnded(record, outcomes, Progress().Blocked.ToHashSet()))
            return false;
        switch (SeedGoalRules.Next(record, outcomes, await store.Scores(Id)))
        {
            case SeedGoalStep.Add(var seed):
                return (await AddSeeds(goal.Row, [seed])).IsAccepted;
            case SeedGoalStep.Over(var sentence):
                await Save(record with { Decisions = record.Decisions with { Seeds = null } }, "seeds-over", sentence);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Stores which cells do not count; the state of an experiment that has ended is judged anew.</summary>
    private async Task Decide(IReadOnlyList<ExcludedCell> excluded, string kind, string sentence)
    {
        var next = record! with { Decisions = record.Decisions with { Excluded = excluded } };
        if (next is { EndedAt: not null, State: ExperimentState.Failed or ExperimentState.Completed })
        {
            var progress = ExperimentProgress.Of(next.Plan, outcomes, committed, CellLineage.OnlyBehind(next.Plan, excluded));
            next = next with { State = progress.State, Reason = EndReason(progress) };
        }
        await Save(next, kind, sentence);
        SoonAgain();
    }

    private PlannedCell? Find(string row, string? task) => record!.Plan.Cells.FirstOrDefault(cell => cell.Row == row && cell.Task == task);

    private bool IsExcluded(string row, string? task) => record!.Decisions.Excluded.Any(cell => cell.Row == row && cell.Task == task);

    private IReadOnlySet<LeaseHolder> Excluded() => CellLineage.OnlyBehind(record!.Plan, record.Decisions.Excluded);

    private static Acknowledgement NoSuchCell(string row, string? task) => Acknowledgement.Refused("no-such-cell", $"The table has no cell '{row}' / {task}.");
}

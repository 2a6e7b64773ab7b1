using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;

namespace T5Platform.Grains.Experiments;

/// <summary>What of a plan can begin, what never will, and whether all has ended. Pure.</summary>
internal sealed record ExperimentProgress
{
    /// <summary>Runs that have not ended and whose dependency, if any, has completed.</summary>
    public required IReadOnlyList<PlannedRun> Runs { get; init; }

    /// <summary>Evaluations that have not ended and whose checkpoint is there: the final one when the run has completed.</summary>
    public required IReadOnlyList<PlannedEvaluation> Evaluations { get; init; }

    /// <summary>Those that never begin, because what they depend on did not complete.</summary>
    public required IReadOnlyList<LeaseHolder> Blocked { get; init; }

    /// <summary>Where the experiment stands.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>Reads the plan against what is known.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outcomes">How runs and evaluations ended.</param>
    /// <param name="committed">Sound checkpoints of its runs, by step; null: none is known.</param>
    /// <param name="excluded">Those whose failure does not count, by decision; null: none.</param>
    public static ExperimentProgress Of(
        ExperimentPlan plan, IReadOnlyDictionary<LeaseHolder, SettledOutcome> outcomes, IReadOnlySet<(RunId Run, long Step)>? committed = null, IReadOnlySet<LeaseHolder>? excluded = null)
    {
        var ends = new Dictionary<LeaseHolder, SettledOutcome>(outcomes);
        var blocked = new List<LeaseHolder>();
        // Runs come after those they depend on: one pass sees every chain to its end.
        foreach (var run in plan.Runs.Where(run => run.InitialFrom is { } first && IsBlocked(run.Id, first)))
            Block(LeaseHolder.Of(run.Id));
        foreach (var evaluation in plan.Evaluations.Where(evaluation => evaluation.EachRun().Any(run => IsBlocked(evaluation.Id, run) && !IsCommitted(run, evaluation.Step))))
            Block(LeaseHolder.Of(evaluation.Id));
        return new()
        {
            Runs = [.. plan.Runs.Where(run => !ends.ContainsKey(LeaseHolder.Of(run.Id)) && (run.InitialFrom is null || IsCompleted(run.InitialFrom.Value)))],
            Evaluations = [.. plan.Evaluations.Where(each => !ends.ContainsKey(LeaseHolder.Of(each.Id)) && each.EachRun().All(run => IsCompleted(run) || IsCommitted(run, each.Step)))],
            Blocked = blocked,
            State = StateOf(plan, ends, excluded),
        };

        bool IsCompleted(RunId run) => ends.TryGetValue(LeaseHolder.Of(run), out var end) && end == SettledOutcome.Completed;
        bool IsCommitted(RunId run, long? at) => at is { } step && committed?.Contains((run, step)) == true;
        bool HasFailed(RunId run) => ends.TryGetValue(LeaseHolder.Of(run), out var end) && end != SettledOutcome.Completed;
        bool IsBlocked<TId>(TId id, RunId dependency) => !ends.ContainsKey(HolderOf(id)) && HasFailed(dependency);

        void Block(LeaseHolder holder)
        {
            ends[holder] = SettledOutcome.Cancelled;
            blocked.Add(holder);
        }
    }

    /// <summary>Every run and evaluation of a plan.</summary>
    public static IEnumerable<LeaseHolder> Holders(ExperimentPlan plan) =>
        plan.Runs.Select(run => LeaseHolder.Of(run.Id)).Concat(plan.Evaluations.Select(evaluation => LeaseHolder.Of(evaluation.Id)));

    private static LeaseHolder HolderOf<TId>(TId id) => id switch
    {
        RunId run => LeaseHolder.Of(run),
        EvaluationId evaluation => LeaseHolder.Of(evaluation),
        _ => throw new InvalidOperationException($"{id} holds no lease."),
    };

    private static ExperimentState StateOf(ExperimentPlan plan, Dictionary<LeaseHolder, SettledOutcome> ends, IReadOnlySet<LeaseHolder>? excluded)
    {
        var holders = Holders(plan).ToList();
        if (holders.Exists(holder => !ends.ContainsKey(holder)))
            return ExperimentState.Running;
        return holders.TrueForAll(holder => ends[holder] == SettledOutcome.Completed || excluded?.Contains(holder) == true) ? ExperimentState.Completed : ExperimentState.Failed;
    }
}

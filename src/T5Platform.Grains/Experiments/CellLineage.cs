using T5Platform.Contracts.Experiments;

namespace T5Platform.Grains.Experiments;

/// <summary>Which runs and evaluations stand behind which cells of the table. Pure.</summary>
internal static class CellLineage
{
    /// <summary>Those behind a cell: its evaluations, the runs they judge, and what these begin from.</summary>
    public static IReadOnlySet<LeaseHolder> Behind(ExperimentPlan plan, PlannedCell cell) =>
        Behind(plan, [.. Evaluations(cell)]);

    /// <summary>Every evaluation of a cell.</summary>
    public static IEnumerable<EvaluationId> Evaluations(PlannedCell cell) => Enumerable.Range(0, cell.Evaluations.Count).SelectMany(cell.OfSeed);

    /// <summary>Those behind excluded cells, and behind nothing else.</summary>
    public static IReadOnlySet<LeaseHolder> OnlyBehind(ExperimentPlan plan, IReadOnlyList<ExcludedCell> excluded)
    {
        if (excluded.Count == 0)
            return new HashSet<LeaseHolder>();
        var names = excluded.Select(static cell => (cell.Row, cell.Task)).ToHashSet();
        var counted = plan.Cells.Where(cell => !names.Contains((cell.Row, cell.Task))).SelectMany(Evaluations).ToHashSet();
        var without = plan.Cells.SelectMany(Evaluations).Where(evaluation => !counted.Contains(evaluation)).ToHashSet();
        var only = Behind(plan, without).ToHashSet();
        only.ExceptWith(Behind(plan, plan.Evaluations.Select(static evaluation => evaluation.Id).Where(evaluation => !without.Contains(evaluation)).ToHashSet()));
        return only;
    }

    private static HashSet<LeaseHolder> Behind(ExperimentPlan plan, HashSet<EvaluationId> evaluations)
    {
        var behind = evaluations.Select(LeaseHolder.Of).ToHashSet();
        var needed = plan.Evaluations.Where(evaluation => evaluations.Contains(evaluation.Id)).SelectMany(static evaluation => evaluation.EachRun()).ToHashSet();
        // Runs come after those they begin from: one pass backwards sees every line to its beginning.
        foreach (var run in plan.Runs.Reverse().Where(run => needed.Contains(run.Id)))
        {
            behind.Add(LeaseHolder.Of(run.Id));
            if (run.InitialFrom is { } first)
                needed.Add(first);
        }
        return behind;
    }
}

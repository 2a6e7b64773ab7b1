using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Estimates;

/// <summary>Runs of an experiment that take the same: seeds, tasks and rows mostly make no difference.</summary>
/// <param name="Runs">The runs, in the plan's order.</param>
/// <param name="Estimate">What each of them takes.</param>
public sealed record RunGroup(IReadOnlyList<PlannedRun> Runs, RunEstimate Estimate)
{
    /// <summary>The runs of a plan by what they take, in the order of their first.</summary>
    public static IReadOnlyList<RunGroup> Of(ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. plan.Runs
                .Select(static run => (Run: run, Estimate: RunEstimate.Of(run.Spec, VocabularyRows.Of(run.Spec.Vocabulary))))
                .GroupBy(static each => (each.Run.Spec.Data.IsPretraining(), each.Run.Spec.Steps, each.Run.Spec.Parallelism, each.Estimate))
                .Select(static group => new RunGroup([.. group.Select(static each => each.Run)], group.First().Estimate)),
        ];
    }
}

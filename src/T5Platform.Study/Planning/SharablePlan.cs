using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Planning;

/// <summary>Another experiment, as far as its runs can be shared.</summary>
/// <param name="Experiment">It.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Usable">Whether a run or an evaluation of it has completed or still may.</param>
public sealed record SharablePlan(ExperimentId Experiment, ExperimentPlan Plan, Func<LeaseHolder, bool> Usable)
{
    /// <summary>Its own run that ends with the bits of <paramref name="run"/> and keeps a checkpoint of each step that shall be judged; null: none.</summary>
    public PlannedRun? EqualTo(PlannedRun run, IReadOnlyList<long> steps) => run.Hash is null ? null : Plan.Runs.FirstOrDefault(each =>
        each.SharedFrom is null && each.Hash == run.Hash && steps.All(step => step % each.Spec.CheckpointEvery == 0) && Usable(LeaseHolder.Of(each.Id)));

    /// <summary>Its own evaluation of a run of it that says what <paramref name="evaluation"/> would; null: none. Ensembles are judged anew: each has networks of its own.</summary>
    public PlannedEvaluation? EqualTo(PlannedEvaluation evaluation, RunId run) => Plan.Evaluations.FirstOrDefault(each =>
        each.SharedFrom is null && each.Members.Count == 0 && evaluation.Members.Count == 0 && each.Run == run && each.Step == evaluation.Step && each.Spec == evaluation.Spec && Usable(LeaseHolder.Of(each.Id)));
}

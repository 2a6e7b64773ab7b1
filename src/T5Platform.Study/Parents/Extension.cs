using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Parents;

/// <summary>
/// Which runs of an experiment go on from those of the one that it extends: a run whose spec and ancestors are the same but for
/// more steps. A batch is a pure function of the step, so what comes out has the bits of a run that began anew, as long as
/// nothing else in the spec looks at the number of steps. Pure.
/// </summary>
public static class Extension
{
    /// <summary>The plan with what each of its runs goes on from.</summary>
    /// <param name="plan">The plan of the experiment.</param>
    /// <param name="parent">The plan of the one that it extends.</param>
    /// <param name="parentState">Where that one stands.</param>
    public static ExtensionOutcome Of(ExperimentPlan plan, ExperimentPlan parent, ExperimentState parentState)
    {
        if (parentState is ExperimentState.Running or ExperimentState.Paused)
            return new ExtensionOutcome.Refused("parent-not-ended", "The experiment to extend has not ended; its runs would be trained twice. Wait for its end, or cancel it.");
        var known = ByShape(parent);
        var pairs = Hashes(plan).Where(each => known.ContainsKey(each.Shape))
            .Select(each => (each.Run, From: known[each.Shape].Where(from => from.Spec.Steps <= each.Run.Spec.Steps).MaxBy(static from => from.Spec.Steps)))
            .Where(static pair => pair.From is not null).ToList();
        var longer = pairs.Where(static pair => pair.From!.Spec.Steps < pair.Run.Spec.Steps).ToList();
        if (longer.FirstOrDefault(static pair => LooksAtSteps(pair.Run.Spec) is not null) is { Run: { } bound })
            return new ExtensionOutcome.Refused("depends-on-steps", $"{bound.Name} cannot go on: {LooksAtSteps(bound.Spec)}, so its first steps would be others if it had more of them.");
        var judged = pairs.Where(pair => IsJudgedBefore(plan, pair.Run, pair.From!.Spec.Steps)).Select(static pair => pair.Run.Id).ToHashSet();
        var count = longer.Count(pair => !judged.Contains(pair.Run.Id));
        if (count == 0)
            return NothingGoesOn(longer.Count > 0);
        var from = pairs.Where(pair => !judged.Contains(pair.Run.Id)).ToDictionary(static pair => pair.Run.Id, static pair => pair.From!.Id);
        return new ExtensionOutcome.Extended(
            plan with { Runs = [.. plan.Runs.Select(run => from.TryGetValue(run.Id, out var first) ? run with { ContinueFrom = first } : run)] }, count);
    }

    private static ExtensionOutcome.Refused NothingGoesOn(bool isJudged) => new("nothing-goes-on", isJudged
        ? "No run of it can go on: finetuning.everyCheckpoint has checkpoints judged that were written before. Submit it without 'extends'."
        : "No run of it goes on from one of the experiment that it extends: that takes more steps, everything else being the same.");

    /// <summary>What of a run's first steps depends on how many there are; null: nothing.</summary>
    private static string? LooksAtSteps(RunSpec spec) =>
        spec.Optimizer.Schedule == LearningRateSchedule.Triangular ? "its learning rate (triangular) depends on the number of steps"
        : spec.Method.Kind == FinetuningMethodKind.GradualUnfreezing ? "its method (gradual unfreezing) depends on the number of steps"
        : null;

    /// <summary>Whether a checkpoint is judged that a run which goes on does not write again.</summary>
    private static bool IsJudgedBefore(ExperimentPlan plan, PlannedRun run, long steps) =>
        plan.Evaluations.Any(evaluation => evaluation.EachRun().Contains(run.Id) && evaluation.Step <= steps);

    private static Dictionary<SpecHash, List<PlannedRun>> ByShape(ExperimentPlan plan) =>
        Hashes(plan).GroupBy(static each => each.Shape).ToDictionary(static group => group.Key, static group => group.Select(static each => each.Run).ToList());

    /// <summary>Each run with the hash that it would have with one step: equal for runs that differ in nothing but their steps.</summary>
    private static IEnumerable<(PlannedRun Run, SpecHash Shape)> Hashes(ExperimentPlan plan)
    {
        var hashes = new Dictionary<RunId, SpecHash>();
        foreach (var run in plan.Runs)
        {
            SpecHash? ancestor = null;
            if (run.InitialFrom is { } first)
            {
                // A run of elsewhere: what it began from is not known here.
                if (!hashes.TryGetValue(first, out var known))
                    continue;
                ancestor = known;
            }
            hashes.Add(run.Id, SpecHash.Of(run.Spec, ancestor));
            yield return (run, SpecHash.Of(run.Spec with { Steps = 1 }, ancestor));
        }
    }
}

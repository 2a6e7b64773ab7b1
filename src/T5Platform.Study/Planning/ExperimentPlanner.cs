using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>
/// Expands an experiment: each row × seed becomes a pre-training (unless the row or the experiment has none; one for each target where it is left out), one
/// fine-tuning per task, target or mixture (unless the row has none: then its pre-training is judged), and one evaluation of each task (of every checkpoint, where
/// that is asked for). An ensemble's members are trained each, and judged together. Runs whose bits would be equal (<see cref="SpecHash"/>) are planned once,
/// under the name of the first row that needs them, and shared. Pure: planning twice gives the same ids.
/// </summary>
public static class ExperimentPlanner
{
    /// <summary>The plan of a sound spec; runs come after those they depend on.</summary>
    public static ExperimentPlan Plan(ExperimentId experiment, ExperimentSpec spec)
    {
        var draft = new PlanDraft(experiment);
        foreach (var (row, slug) in spec.Rows.Zip(RowSlugs.Of(spec.Rows)))
        {
            var plans = spec.SeedsOf(row).Select(seed => new SeedPlan(draft, spec, row, slug, seed)).ToList();
            foreach (var plan in plans)
                plan.Pretrain();
            foreach (var task in spec.Finetuning?.Tasks ?? [])
                draft.Cell(row, task, [.. plans.Select(plan => plan.Judge(task))]);
        }

        return draft.Finished();
    }
}

using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>
/// Expands an experiment: each row × seed becomes a pre-training (unless the row or the experiment has none), one fine-tuning
/// per task (of a mixture one for all), and one evaluation of each task (of every checkpoint, where that is asked for). Runs whose bits would be equal (<see cref="SpecHash"/>) are planned once,
/// under the name of the first row that needs them, and shared. Pure: planning twice gives the same ids.
/// </summary>
public static class ExperimentPlanner
{
    /// <summary>The plan of a sound spec; runs come after those they depend on.</summary>
    public static ExperimentPlan Plan(ExperimentId experiment, ExperimentSpec spec)
    {
        var draft = new PlanDraft(experiment, spec);
        foreach (var (row, slug) in spec.Rows.Zip(RowSlugs.Of(spec.Rows)))
        {
            var seeds = spec.SeedsOf(row);
            var pretrained = seeds.Select(seed => draft.Pretrain(row, slug, seed)).ToList();
            foreach (var task in spec.Finetuning?.Tasks ?? [])
                draft.Cell(row, task, [.. seeds.Zip(pretrained).Select(each => draft.Evaluate(row, slug, each.First, task, each.Second))]);
        }

        return draft.Finished();
    }
}

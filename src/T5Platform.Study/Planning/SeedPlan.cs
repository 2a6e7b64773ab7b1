using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>One row and seed on its way into a plan: its networks, and how each task is judged on them.</summary>
internal sealed class SeedPlan(PlanDraft draft, ExperimentSpec spec, StudyRow row, string slug, long seed)
{
    /// <summary>Seeds of the pre-training and of the fine-tunings of each network; of one that is no ensemble, the row's.</summary>
    private readonly IReadOnlyList<(long Pretraining, long Finetuning)> _members = row.Ensemble is { } ensemble
        ? [.. Enumerable.Range(0, ensemble.Members).Select(index => (ensemble.SharedPretraining ? seed : seed + index, seed + index))]
        : [(seed, seed)];

    private bool LeavesOut => row.LeaveOneOut && spec.Finetuning is not null;

    /// <summary>Plans the pre-trainings that need no task to be known.</summary>
    public void Pretrain()
    {
        foreach (var member in LeavesOut ? [] : _members)
            _ = Pretrained(member.Pretraining, null);
    }

    /// <summary>The evaluations of a task, by step.</summary>
    public IReadOnlyList<EvaluationId> Judge(string task)
    {
        var plan = spec.Finetuning!;
        var target = plan.TargetOf(task);
        var networks = _members.Select(member => Network(target, member)).ToList();
        var name = row.Ensemble is not null ? $"{slug}/seed-{seed}/ensemble/evaluate-{task}"
            : row.Finetune && target.Mixture is null ? $"{networks[0].Name}/evaluate"
            : $"{networks[0].Name}/evaluate-{task}";
        return draft.Evaluate(name, [.. networks.Select(static network => network.Run)], RunSpecs.Evaluation(spec, plan, target, task, row.Finetune), plan.EveryCheckpoint);
    }

    private (string Name, PlannedStep Run) Network(FinetuningTarget target, (long Pretraining, long Finetuning) member)
    {
        var pretrained = Pretrained(member.Pretraining, LeavesOut ? target : null);
        if (!row.Finetune)
            return (PretrainingName(member.Pretraining, null), pretrained!);
        // A target of this name would take the pre-training's.
        var name = $"{slug}/seed-{member.Finetuning}/{(target.Name == "pretrain" ? "pretrain-task" : target.Name)}";
        return (name, draft.Run(name, RunSpecs.Finetuning(spec, spec.Finetuning!, target, member.Finetuning, pretrained is null ? spec.InitialCheckpointOf(row) : null), pretrained));
    }

    /// <summary>The pre-training, or null when the row has none.</summary>
    private PlannedStep? Pretrained(long of, FinetuningTarget? without) => row.Pretrain && spec.Pretraining is { } plan
        ? draft.Run(PretrainingName(of, without), RunSpecs.Pretraining(spec, plan, row, of, without), null)
        : null;

    private string PretrainingName(long of, FinetuningTarget? without) => $"{slug}/seed-{of}/pretrain{(without is null ? "" : $"/without-{without.Name}")}";
}

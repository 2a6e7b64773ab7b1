using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>A plan in the making: what is asked for twice is planned once.</summary>
internal sealed class PlanDraft(ExperimentId experiment, ExperimentSpec spec)
{
    private readonly Dictionary<SpecHash, PlannedRun> _runs = [];
    private readonly Dictionary<(RunId, string Task), PlannedEvaluation> _evaluations = [];
    private readonly List<PlannedRun> _runOrder = [];
    private readonly List<PlannedEvaluation> _evaluationOrder = [];
    private readonly List<PlannedCell> _cells = [];

    /// <summary>A planned run and the hash of it with its ancestors.</summary>
    internal sealed record Step(PlannedRun Run, SpecHash Hash);

    /// <summary>The pre-training of a row, or null when it has none.</summary>
    public Step? Pretrain(StudyRow row, string slug, long seed) =>
        row.Pretrain && spec.Pretraining is { } plan
            ? Run($"{slug}/seed-{seed}/pretrain", RunSpecs.Pretraining(spec, plan, row, seed), null)
            : null;

    /// <summary>The fine-tuning that begins from a pre-training (null: from the imported checkpoint, or initial weights), and its evaluation.</summary>
    public EvaluationId Evaluate(StudyRow row, string slug, long seed, string task, Step? pretrained)
    {
        var plan = spec.Finetuning!;
        // A task of this name would take the pre-training's. A mixture is one training for all tasks, each judged apart.
        var name = $"{slug}/seed-{seed}/{(plan.Mixture is not null ? "mixture" : task == "pretrain" ? "pretrain-task" : task)}";
        var evaluationName = plan.Mixture is null ? $"{name}/evaluate" : $"{name}/evaluate-{task}";
        var tuned = Run(name, RunSpecs.Finetuning(spec, plan, task, seed, pretrained is null ? spec.InitialCheckpointOf(row) : null), pretrained);
        if (!_evaluations.TryGetValue((tuned.Run.Id, task), out var evaluation))
        {
            evaluation = new()
            {
                Id = new(NameBasedId.Of(experiment, evaluationName)),
                Name = evaluationName,
                Run = tuned.Run.Id,
                Spec = RunSpecs.Evaluation(spec, plan, task),
            };
            _evaluations.Add((tuned.Run.Id, task), evaluation);
            _evaluationOrder.Add(evaluation);
        }

        return evaluation.Id;
    }

    public void Cell(StudyRow row, string task, IReadOnlyList<EvaluationId> evaluations) =>
        _cells.Add(new() { Row = row.Name, Task = task, Evaluations = evaluations });

    public ExperimentPlan Finished() => new() { Runs = _runOrder, Evaluations = _evaluationOrder, Cells = _cells };

    private Step Run(string name, RunSpec runSpec, Step? from)
    {
        var hash = SpecHash.Of(runSpec, from?.Hash);
        if (!_runs.TryGetValue(hash, out var run))
        {
            run = new() { Id = new(NameBasedId.Of(experiment, name)), Name = name, Spec = runSpec, InitialFrom = from?.Run.Id };
            _runs.Add(hash, run);
            _runOrder.Add(run);
        }

        return new(run, hash);
    }
}

using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>A plan in the making: what is asked for twice is planned once.</summary>
internal sealed class PlanDraft(ExperimentId experiment, ExperimentSpec spec)
{
    private readonly Dictionary<SpecHash, PlannedRun> _runs = [];
    private readonly Dictionary<(RunId, string Task), IReadOnlyList<PlannedEvaluation>> _evaluations = [];
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

    /// <summary>The fine-tuning that begins from a pre-training (null: from the imported checkpoint, or initial weights), and its evaluations, by step.</summary>
    public IReadOnlyList<EvaluationId> Evaluate(StudyRow row, string slug, long seed, string task, Step? pretrained)
    {
        var plan = spec.Finetuning!;
        // A task of this name would take the pre-training's. A mixture is one training for all tasks, each judged apart.
        var name = $"{slug}/seed-{seed}/{(plan.Mixture is not null ? "mixture" : task == "pretrain" ? "pretrain-task" : task)}";
        var evaluationName = plan.Mixture is null ? $"{name}/evaluate" : $"{name}/evaluate-{task}";
        var tuned = Run(name, RunSpecs.Finetuning(spec, plan, task, seed, pretrained is null ? spec.InitialCheckpointOf(row) : null), pretrained);
        if (!_evaluations.TryGetValue((tuned.Run.Id, task), out var evaluations))
        {
            evaluations = [.. JudgedSteps(plan).Select(step => Evaluation(step is null ? evaluationName : $"{evaluationName}-step-{step}", tuned.Run.Id, RunSpecs.Evaluation(spec, plan, task), step))];
            _evaluations.Add((tuned.Run.Id, task), evaluations);
            _evaluationOrder.AddRange(evaluations);
        }

        return [.. evaluations.Select(static evaluation => evaluation.Id)];
    }

    /// <summary>A cell.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="task">Its task.</param>
    /// <param name="seeds">Evaluations of each seed, by step.</param>
    public void Cell(StudyRow row, string task, IReadOnlyList<IReadOnlyList<EvaluationId>> seeds) => _cells.Add(new()
    {
        Row = row.Name,
        Task = task,
        Evaluations = [.. seeds.Select(static evaluations => evaluations[^1])],
        Earlier = seeds.All(static evaluations => evaluations.Count == 1) ? [] : [.. seeds.Select(static evaluations => (IReadOnlyList<EvaluationId>)[.. evaluations.SkipLast(1)])],
    });

    /// <summary>Steps whose checkpoints are judged, in order; null, the final one, is the last.</summary>
    private static IEnumerable<long?> JudgedSteps(FinetuningPlan plan)
    {
        for (var step = (long)plan.CheckpointEvery; plan.EveryCheckpoint && step < plan.Steps; step += plan.CheckpointEvery)
            yield return step;
        yield return null;
    }

    private PlannedEvaluation Evaluation(string name, RunId run, EvaluationSpec evaluation, long? step) =>
        new() { Id = new(NameBasedId.Of(experiment, name)), Name = name, Run = run, Spec = evaluation, Step = step };

    public ExperimentPlan Finished() => new() { Runs = _runOrder, Evaluations = _evaluationOrder, Cells = _cells };

    private Step Run(string name, RunSpec runSpec, Step? from)
    {
        var hash = SpecHash.Of(runSpec, from?.Hash);
        if (!_runs.TryGetValue(hash, out var run))
        {
            run = new() { Id = new(NameBasedId.Of(experiment, name)), Name = name, Spec = runSpec, InitialFrom = from?.Run.Id, Hash = hash.Value };
            _runs.Add(hash, run);
            _runOrder.Add(run);
        }

        return new(run, hash);
    }
}

using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>A plan in the making: what is asked for twice is planned once.</summary>
internal sealed class PlanDraft(ExperimentId experiment)
{
    private readonly Dictionary<SpecHash, PlannedRun> _runs = [];
    private readonly Dictionary<(string Runs, string Task), IReadOnlyList<PlannedEvaluation>> _evaluations = [];
    private readonly List<PlannedRun> _runOrder = [];
    private readonly List<PlannedEvaluation> _evaluationOrder = [];
    private readonly List<PlannedCell> _cells = [];

    /// <summary>A run, after the one that it begins from (null: from an imported checkpoint, or initial weights).</summary>
    public PlannedStep Run(string name, RunSpec runSpec, PlannedStep? from)
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

    /// <summary>The evaluations of a run on a task, by step; of several runs, of their checkpoints of the same step together.</summary>
    public IReadOnlyList<EvaluationId> Evaluate(string name, IReadOnlyList<PlannedStep> networks, EvaluationSpec evaluation, bool everyCheckpoint)
    {
        var runs = networks.Select(static network => network.Run).ToList();
        var key = (string.Join(' ', runs.Select(static run => run.Id)), evaluation.Task);
        if (!_evaluations.TryGetValue(key, out var evaluations))
        {
            evaluations = [.. JudgedSteps(runs[0].Spec, everyCheckpoint).Select(step => Evaluation(step is null ? name : $"{name}-step-{step}", runs, evaluation, step))];
            _evaluations.Add(key, evaluations);
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

    public ExperimentPlan Finished() => new() { Runs = _runOrder, Evaluations = _evaluationOrder, Cells = _cells };

    /// <summary>Steps whose checkpoints are judged, in order; null, the final one, is the last.</summary>
    private static IEnumerable<long?> JudgedSteps(RunSpec run, bool everyCheckpoint)
    {
        for (var step = (long)run.CheckpointEvery; everyCheckpoint && step < run.Steps; step += run.CheckpointEvery)
            yield return step;
        yield return null;
    }

    private PlannedEvaluation Evaluation(string name, List<PlannedRun> runs, EvaluationSpec evaluation, long? step) => new()
    {
        Id = new(NameBasedId.Of(experiment, name)),
        Name = name,
        Run = runs[0].Id,
        Spec = evaluation,
        Step = step,
        Members = [.. runs.Skip(1).Select(static run => run.Id)],
    };
}

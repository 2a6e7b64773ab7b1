using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests;

/// <summary>Builders of specs, plans and results.</summary>
internal static class Specs
{
    public static readonly ExperimentId Experiment = new(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    public static ExperimentSpec Spec(params StudyRow[] rows) => new()
    {
        Name = "study",
        Seeds = [1, 2],
        Model = ModelPreset.All["test"],
        Pretraining = new() { Steps = 100, BatchRows = 8, InputLength = 64, TargetLength = 16, CheckpointEvery = 10 },
        Finetuning = new() { Tasks = ["sst2", "cola"], Examples = 64, Steps = 20, BatchRows = 4, InputLength = 32, TargetLength = 8, CheckpointEvery = 10 },
        Rows = rows,
    };

    public static StudyRow Row(string name, bool baseline = false, bool pretrain = true, string? objective = null, long? steps = null) =>
        new() { Name = name, Baseline = baseline, Pretrain = pretrain, Objective = objective, PretrainingSteps = steps };

    /// <summary>The table of two rows and more, each task's scores given by row, seed after seed; NaN for pending, infinity for failed.</summary>
    public static ResultTable Table(ExperimentSpec spec, params (string Row, string Task, double[] Scores)[] scores) =>
        Table(spec, null, scores);

    public static ResultTable Table(ExperimentSpec spec, TableOptions? options, params (string Row, string Task, double[] Scores)[] scores)
    {
        var plan = ExperimentPlanner.Plan(Experiment, spec);
        var outcomes = new Dictionary<EvaluationId, SeedOutcome>();
        foreach (var (row, task, values) in scores)
        {
            foreach (var (evaluation, value) in plan.Cells.Single(cell => cell.Row == row && cell.Task == task).Evaluations.Zip(values))
                outcomes[evaluation] = Outcome(value);
        }

        return ResultTables.Build(spec, CellResults.Of(spec, plan, outcomes), options);
    }

    public static RunId? Ancestor(this ExperimentPlan plan, RunId run) => plan.Runs.Single(each => each.Id == run).InitialFrom;

    private static SeedOutcome Outcome(double value) => double.IsNaN(value)
        ? new SeedOutcome.Pending(0.5)
        : double.IsInfinity(value) ? new SeedOutcome.Failed("It diverged.") : new SeedOutcome.Scored([new MetricScore("accuracy", value), new MetricScore("f1", value / 2)]);
}

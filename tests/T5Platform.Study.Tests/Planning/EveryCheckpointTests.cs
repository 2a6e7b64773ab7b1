using T5Platform.Contracts.Ids;
using T5Platform.Study.Planning;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests.Planning;

/// <summary>Every checkpoint judged, and the best of each seed in the table.</summary>
[Trait("speed", "unit")]
public class EveryCheckpointTests
{
    private static readonly Contracts.Specs.ExperimentSpec Spec = Specs.Spec(Specs.Row("row")) is var spec ? spec with { Finetuning = spec.Finetuning! with { Steps = 25, EveryCheckpoint = true } } : null!;

    [Fact]
    public void Plan_HasAnEvaluationForEachCheckpoint_TheFinalOneLast()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, Spec);
        var judged = plan.Evaluations.Where(static each => each.Name.StartsWith("row/seed-1/cola/", StringComparison.Ordinal)).ToList();
        Assert.Equal([("row/seed-1/cola/evaluate-step-10", 10L), ("row/seed-1/cola/evaluate-step-20", 20L), ("row/seed-1/cola/evaluate", (long?)null)], judged.Select(static each => (each.Name, each.Step)));
        var cell = plan.Cells.Single(static cell => cell.Task == "cola");
        Assert.Equal(judged.Select(static each => each.Id), cell.OfSeed(0));
        Assert.Equal([judged[^1].Id], cell.Evaluations.Take(1));
        Assert.Equal(12, plan.Evaluations.Count);
        // Ids of those that were there before are the same.
        Assert.Equal(ExperimentPlanner.Plan(Specs.Experiment, Spec with { Finetuning = Spec.Finetuning! with { EveryCheckpoint = false } }).Evaluations.Select(static each => each.Id), plan.Evaluations.Where(static each => each.Step is null).Select(static each => each.Id));
    }

    [Theory]
    [InlineData(new[] { 50.0, 70, 60 }, 1)]
    [InlineData(new[] { 70.0, 70, 60 }, 0)]
    [InlineData(new[] { 50.0, 60, 60.5 }, 2)]
    public void Cell_ShowsTheBest_AndTracesToIt(double[] scores, int best)
    {
        var (cell, evaluations) = Cell([.. scores.Select(SeedOutcome (score) => new SeedOutcome.Scored([new("accuracy", score), new("f1", 0)]))]);
        Assert.Equal((evaluations[best], scores[best]), (cell.Sources[0].Evaluation, cell.Mean!.Value));
    }

    [Fact]
    public void Cell_WhileOneIsPending_OrAfterOneFailed_HasNoScore()
    {
        var scored = new SeedOutcome.Scored([new("accuracy", 50)]);
        var pending = Cell([scored, new SeedOutcome.Pending(0.5), scored]).Cell;
        Assert.Null(pending.Mean);
        Assert.Equal(2.5 / 3, pending.Progress.Fraction, 6);
        var failed = Cell([scored, new SeedOutcome.Failed("It broke."), scored]).Cell;
        Assert.Equal((null, "It broke."), (failed.Mean, failed.Sources[0].Failure));
    }

    private static (TableCell Cell, List<EvaluationId> Evaluations) Cell(SeedOutcome[] outcomes)
    {
        var one = Spec with { Seeds = [1] };
        var plan = ExperimentPlanner.Plan(Specs.Experiment, one);
        var evaluations = plan.Cells.Single(static cell => cell.Task == "cola").OfSeed(0).ToList();
        // The other task's scores name the columns.
        var known = evaluations.Zip(outcomes).ToDictionary(static each => each.First, static each => each.Second);
        var table = ResultTables.Build(one, CellResults.Of(one, plan, known));
        return (table.Rows[0].Cells[table.Columns.Index().First(static column => column.Item.Task == "cola").Index], evaluations);
    }
}

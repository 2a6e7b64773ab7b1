using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Experiments;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Tests.Experiments;

/// <summary>What stands behind a cell, what begins again, and seeds that are added: on the plan of two rows, two tasks and one seed.</summary>
[Trait("speed", "unit")]
public class CellLineageTests
{
    private static readonly ExperimentSpec Spec = new()
    {
        Name = "study", Seeds = [1], Model = A.Model,
        Pretraining = new()
        {
            Corpus = "docs", Objective = "span_corruption", Steps = 10, BatchRows = 2, InputLength = 8, TargetLength = 8, CheckpointEvery = 5,
            Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 0.1f },
        },
        Finetuning = new()
        {
            Tasks = ["cola", "sst2"], Steps = 10, BatchRows = 2, InputLength = 8, TargetLength = 8, CheckpointEvery = 5,
            Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 0.1f },
        },
        Rows = [new() { Name = "Base", Baseline = true }, new() { Name = "Scratch", Pretrain = false }],
    };

    private static readonly ExperimentId Id = new(new Guid(7, 0, 0, new byte[8]));
    private static readonly ExperimentPlan Plan = ExperimentPlanner.Plan(Id, Spec);

    private static LeaseHolder Run(string name) => LeaseHolder.Of(Plan.Runs.Single(run => run.Name == name).Id);

    private static LeaseHolder Evaluation(string name) => LeaseHolder.Of(Plan.Evaluations.Single(evaluation => evaluation.Name == name).Id);

    private static ExcludedCell Cell(string row, string task) => new(row, task, "r", A.Noon);

    [Fact]
    public void Behind_ACell_AreItsEvaluationsTheirRunsAndWhatTheseBeginFrom() =>
        Assert.Equal(
            new HashSet<LeaseHolder> { Run("base/seed-1/pretrain"), Run("base/seed-1/cola"), Evaluation("base/seed-1/cola/evaluate") },
            CellLineage.Behind(Plan, Plan.Cells.Single(cell => cell is { Row: "Base", Task: "cola" })).ToHashSet());

    [Fact]
    public void OnlyBehind_OneCell_LeavesWhatAnotherNeeds()
    {
        Assert.Equal(
            new HashSet<LeaseHolder> { Run("base/seed-1/cola"), Evaluation("base/seed-1/cola/evaluate") },
            CellLineage.OnlyBehind(Plan, [Cell("Base", "cola")]).ToHashSet());
        Assert.Contains(Run("base/seed-1/pretrain"), CellLineage.OnlyBehind(Plan, [Cell("Base", "cola"), Cell("Base", "sst2")]));
        Assert.Empty(CellLineage.OnlyBehind(Plan, []));
    }

    [Fact]
    public void Failed_BeginsAgain_OfOneCellOrOfAll_ButNotWhatIsExcluded()
    {
        var outcomes = new Dictionary<LeaseHolder, SettledOutcome>
        {
            [Run("base/seed-1/pretrain")] = SettledOutcome.Completed,
            [Run("base/seed-1/cola")] = SettledOutcome.Failed,
            [Run("scratch/seed-1/sst2")] = SettledOutcome.Cancelled,
        };
        var nothing = new HashSet<LeaseHolder>();
        Assert.Equal([Run("base/seed-1/cola"), Run("scratch/seed-1/sst2")], RetryRules.Failed(Plan, outcomes, nothing, null));
        Assert.Equal([Run("base/seed-1/cola")], RetryRules.Failed(Plan, outcomes, nothing, CellLineage.Behind(Plan, Plan.Cells[0])));
        Assert.Equal([Run("scratch/seed-1/sst2")], RetryRules.Failed(Plan, outcomes, CellLineage.OnlyBehind(Plan, [Cell("Base", "cola")]), null));
    }

    [Fact]
    public void Seeds_OfOneRow_ExtendThePlanByWhatIsNew_AndKeepWhatIsThere()
    {
        var more = SeedRules.Add(Spec, "Base", [1, 3, 4]);
        Assert.Equal([3, 4], more.Rows[0].ExtraSeeds);
        var extended = PlanExtension.Of(Plan, ExperimentPlanner.Plan(Id, more));
        Assert.Equal(Plan.Runs, extended.Runs.Take(Plan.Runs.Count));
        Assert.Equal(Plan.Evaluations, extended.Evaluations.Take(Plan.Evaluations.Count));
        Assert.Equal(["base/seed-3/cola", "base/seed-3/pretrain", "base/seed-3/sst2", "base/seed-4/cola", "base/seed-4/pretrain", "base/seed-4/sst2"],
            extended.Runs.Skip(Plan.Runs.Count).Select(run => run.Name).Order(StringComparer.Ordinal));
        Assert.Equal([3, 3, 1, 1], extended.Cells.Select(cell => cell.Evaluations.Count));
        Assert.Equal(Plan.Cells[0].Evaluations[0], extended.Cells[0].Evaluations[0]);
    }

    [Fact]
    public void Seeds_OfEveryRow_AfterThoseOfOne_ShareWhatThatOneHas()
    {
        var row = SeedRules.Add(Spec, "Scratch", [3]);
        var first = PlanExtension.Of(Plan, ExperimentPlanner.Plan(Id, row));
        var all = SeedRules.Add(row, null, [3]);
        Assert.Equal([1, 3], all.Seeds);
        Assert.All(all.Rows, each => Assert.Empty(each.ExtraSeeds));
        var extended = PlanExtension.Of(first, ExperimentPlanner.Plan(Id, all));
        Assert.Equal(first.Runs, extended.Runs.Take(first.Runs.Count));
        Assert.Equal(3, extended.Runs.Count - first.Runs.Count);
        Assert.Equal(first.Cells[2].Evaluations, extended.Cells[2].Evaluations);
    }

    [Fact]
    public void Seeds_ThatAreThereOrTooMany_AreRefused()
    {
        Assert.Equal("These seeds are there already.", SeedRules.Refusal(Spec, SeedRules.Add(Spec, null, [1])));
        Assert.Contains("33 seeds", SeedRules.Refusal(Spec, SeedRules.Add(Spec, "Base", [.. Enumerable.Range(2, 32).Select(static seed => (long)seed)])), StringComparison.Ordinal);
        Assert.Null(SeedRules.Refusal(Spec, SeedRules.Add(Spec, null, [2])));
    }
}

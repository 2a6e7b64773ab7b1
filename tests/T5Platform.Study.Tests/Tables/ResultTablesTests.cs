using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests.Tables;

[Trait("speed", "unit")]
public class ResultTablesTests
{
    private static readonly ExperimentSpec TwoRows = Specs.Spec(Specs.Row("base", baseline: true), Specs.Row("other", steps: 7), Specs.Row("third", steps: 8));

    [Fact]
    public void Build_Scores_GivesMeanAndSampleDeviation()
    {
        var table = Specs.Table(TwoRows, ("base", "sst2", [80, 84]));

        var cell = table.Rows[0].Cells[0];
        Assert.Equal((82, 2), (cell.Mean, cell.Count));
        Assert.Equal(Math.Sqrt(8), cell.StandardDeviation!.Value, 12);
        Assert.True(table.Rows[0].Baseline);
    }

    [Fact]
    public void Build_Columns_AreTheTasksMainMetricsAndTheAverage()
    {
        var table = Specs.Table(TwoRows, ("other", "cola", [10, 20]));

        Assert.Equal([("sst2", "sst2", null), ("cola accuracy", "cola", "accuracy"), ("average", null, null)], table.Columns.Select(column => (column.Title, column.Task, column.Metric)));
    }

    [Fact]
    public void Build_AllMetrics_HasAColumnForEach()
    {
        var table = Specs.Table(TwoRows, new TableOptions { AllMetrics = true }, ("base", "sst2", [80, 84]));

        Assert.Equal(["sst2 accuracy", "sst2 f1", "cola", "average"], table.Columns.Select(column => column.Title));
        Assert.Equal([true, false, true, true], table.Columns.Select(column => column.Main));
        Assert.Equal(41, table.Rows[0].Cells[1].Mean);
    }

    [Fact]
    public void Build_OneTask_HasNoAverage()
    {
        var spec = TwoRows with { Finetuning = TwoRows.Finetuning! with { Tasks = ["sst2"] } };

        Assert.Equal(["sst2"], Specs.Table(spec).Columns.Select(column => column.Title));
    }

    [Fact]
    public void Build_Average_IsOverTasksSeedBySeed()
    {
        var table = Specs.Table(TwoRows, ("base", "sst2", [80, 90]), ("base", "cola", [20, 40]), ("other", "sst2", [1, 2]), ("other", "cola", [3, double.NaN]));

        Assert.Equal((57.5, 2), (table.Rows[0].Cells[2].Mean, table.Rows[0].Cells[2].Count));
        Assert.Equal(Math.Sqrt(112.5), table.Rows[0].Cells[2].StandardDeviation!.Value, 12);
        // The second seed lacks a task: it has no average.
        Assert.Equal((2, 1), (table.Rows[1].Cells[2].Mean, table.Rows[1].Cells[2].Count));
        Assert.Equal(4, table.Rows[0].Cells[2].Sources.Count);
    }

    // Table 1 of the paper: GLUE 83.28, deviation 0.235; bold reaches down to 82.81.
    [Theory]
    [InlineData(82.82, true)]
    [InlineData(82.80, false)]
    public void Build_Boldface_IsWithinTwoDeviationsOfTheBaseline(double other, bool bold)
    {
        var spread = 0.235 / Math.Sqrt(2);

        var table = Specs.Table(TwoRows, ("base", "sst2", [83.28 - spread, 83.28 + spread]), ("other", "sst2", [other, other]));

        Assert.Equal((true, bold), (table.Rows[0].Cells[0].Bold, table.Rows[1].Cells[0].Bold));
        Assert.Equal(0.235, table.Columns[0].Spread!.Value, 9);
        Assert.Equal("base", table.Columns[0].SpreadRow);
    }

    [Fact]
    public void Build_BaselineIsNotBest_ItsDeviationStillCounts()
    {
        var table = Specs.Table(TwoRows, ("base", "sst2", [70, 72]), ("other", "sst2", [80, 80]), ("third", "sst2", [78, 78]));

        Assert.Equal([false, true, true], table.Rows.Select(row => row.Cells[0].Bold));
    }

    [Fact]
    public void Build_NoBaseline_TheBestRowsDeviationCounts()
    {
        var table = Specs.Table(Specs.Spec(Specs.Row("a"), Specs.Row("b", steps: 7)), ("a", "sst2", [70, 80]), ("b", "sst2", [79, 81]));

        Assert.Equal("b", table.Columns[0].SpreadRow);
        Assert.Equal([false, true], table.Rows.Select(row => row.Cells[0].Bold));
    }

    [Fact]
    public void Build_OneSeed_OnlyTheBestIsBold()
    {
        var table = Specs.Table(TwoRows with { Seeds = [5] }, ("base", "sst2", [70]), ("other", "sst2", [70.1]));

        Assert.Equal([false, true, false], table.Rows.Select(row => row.Cells[0].Bold));
        Assert.Null(table.Columns[0].Spread);
        Assert.Contains("One seed: no standard deviation is known.", table.Notes);
    }

    [Fact]
    public void Build_UnfinishedCell_IsNeverBoldAndCarriesItsProgress()
    {
        var table = Specs.Table(TwoRows, ("base", "sst2", [70, 71]), ("other", "sst2", [99, double.NaN]), ("third", "sst2", [98, double.PositiveInfinity]));

        var other = table.Rows[1].Cells[0];
        Assert.Equal((99, false, new Progress(1, 0, 2, 0.75)), (other.Mean, other.Bold, other.Progress));
        var third = table.Rows[2].Cells[0];
        Assert.Equal((98, true, new Progress(1, 1, 2, 1)), (third.Mean, third.Bold, third.Progress));
        Assert.Equal("It diverged.", third.Sources[1].Failure);
        Assert.Equal((5, 12), (table.Progress.Scored + table.Progress.Failed, table.Progress.Total));
    }

    [Fact]
    public void Build_Cells_NameTheirEvaluationsRunsAndSeeds()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, TwoRows);

        var source = Specs.Table(TwoRows, ("other", "cola", [10, 20])).Rows[1].Cells[1].Sources[1];

        Assert.Equal((2, "cola", 20), (source.Seed, source.Task, source.Score));
        Assert.Equal(plan.Cells.Single(cell => cell.Row == "other" && cell.Task == "cola").Evaluations[1], source.Evaluation);
        Assert.Equal(["other/seed-2/pretrain", "other/seed-2/cola"], source.Runs.Select(run => plan.Runs.Single(each => each.Id == run).Name));
    }

    [Fact]
    public void Build_SharedEvaluations_AreCountedOnceInTheProgress()
    {
        var table = Specs.Table(Specs.Spec(Specs.Row("a"), Specs.Row("b")), ("a", "sst2", [70, 71]));

        Assert.Equal((2, 4), (table.Progress.Scored, table.Progress.Total));
        Assert.Equal(table.Rows[0].Cells[0].Mean, table.Rows[1].Cells[0].Mean);
    }

    [Fact]
    public void Build_OnlyPretraining_IsATableWithoutColumns() => Assert.Empty(Specs.Table(TwoRows with { Finetuning = null }).Columns);
}

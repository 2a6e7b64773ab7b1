using T5Platform.Data.Evaluation.Averages;

namespace T5Platform.Data.Tests.Evaluation.Averages;

[Trait("speed", "unit")]
public class AverageTests
{
    [Fact]
    public void Average_TasksOfTwoValues_CountOnce()
    {
        var values = BenchmarkAverage.Glue.Tasks.SelectMany(static task => task).ToDictionary(static name => name, static _ => 10.0);
        values["mrpc/f1"] = 50;
        Assert.Equal(10 + (20.0 / 8), BenchmarkAverage.Glue.Of(values)!.Value, 12);
        Assert.Null(BenchmarkAverage.GlueWithWnli.Of(values));
        Assert.Null(BenchmarkAverage.SuperGlue.Of(values));
    }

    [Fact]
    public void BestCheckpoint_IsOfTheGroupAndItsFirst()
    {
        (long, IReadOnlyDictionary<string, double>)[] evaluations =
        [
            (30, Values(8, 3)), (20, Values(7, 10)), (10, Values(10, 7)), (40, Values(double.NaN, 99)), (50, new Dictionary<string, double> { ["mrpc/f1"] = 100 }),
        ];
        var best = BestCheckpoint.Of(evaluations, MetricGroups.Of("mrpc/accuracy").ToList())!;
        Assert.Equal((10, 10, 7), (best.Step, best.Values["mrpc/f1"], best.Values["mrpc/accuracy"]));
        Assert.Null(BestCheckpoint.Of(evaluations, ["bleu"]));
        static Dictionary<string, double> Values(double f1, double accuracy) => new() { ["mrpc/f1"] = f1, ["mrpc/accuracy"] = accuracy };
    }

    [Fact]
    public void Groups_OtherValues_StandAlone()
    {
        Assert.Equal(["cola/matthews_corrcoef"], MetricGroups.Of("cola/matthews_corrcoef"));
        Assert.Equal(3, MetricGroups.Of("cnn_dailymail/rouge2").Count);
    }
}

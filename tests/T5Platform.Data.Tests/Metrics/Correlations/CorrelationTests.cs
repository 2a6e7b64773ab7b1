using T5Platform.Data.Metrics.Correlations;

namespace T5Platform.Data.Tests.Metrics.Correlations;

[Trait("speed", "unit")]
public class CorrelationTests
{
    [Fact]
    public void Pearson_KnownNumbers()
    {
        Assert.Equal(-0.7426106572325057, Correlation.Pearson([1, 2, 3, 4, 5], [10, 9, 2.5, 6, 4]), 12);
        Assert.Equal(0.1505558088534455, Correlation.PValue(-0.7426106572325057, 5), 9);
        Assert.Equal(double.NaN, Correlation.Pearson([1, 1], [1, 2]));
        Assert.Equal(double.NaN, Correlation.Pearson([], []));
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1], []));
    }

    [Fact]
    public void Spearman_Ties_ShareTheirRank()
    {
        Assert.Equal([1, 2.5, 4, 2.5], Correlation.MeanRanks([0, 3, 9, 3]));
        Assert.Equal(0.8207826816681233, Correlation.Spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]), 12);
    }

    [Fact]
    public void PValue_Ends()
    {
        Assert.Equal(0, Correlation.PValue(1, 10));
        Assert.Equal(1, Correlation.PValue(0, 10), 12);
        Assert.Equal(double.NaN, Correlation.PValue(0.5, 2));
        Assert.InRange(Correlation.PValue(0.1, 1000), 0.0015, 0.0016);
    }

    [Fact]
    public void Metric_TextThatIsNoNumber_CountsAsMinusOne()
    {
        Assert.Equal(100, NumberCorrelation.Pearson.Compute(["1.0", "2.0", "-1.0"], ["1.0", "2.0", "two"])["pearson_corrcoef"], 9);
        Assert.Equal(0, NumberCorrelation.Spearman.Compute(["1.0", "2.0"], ["x", "x"])["spearman_corrcoef"]);
    }
}

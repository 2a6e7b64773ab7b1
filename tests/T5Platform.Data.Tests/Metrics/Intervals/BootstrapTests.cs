using T5Platform.Data.Metrics.Intervals;
using T5Platform.Data.Metrics.Summaries;

namespace T5Platform.Data.Tests.Metrics.Intervals;

[Trait("speed", "unit")]
public class BootstrapTests
{
    [Fact]
    public void Interval_OfMean_IsTheNormalOne()
    {
        double[] scores = [.. Enumerable.Range(0, 400).Select(static i => (double)(i % 2))];
        var interval = new Bootstrap().OfMean(scores);
        Assert.Equal(interval, new Bootstrap().OfMean(scores));
        // Half a unit of deviation over the root of 400 examples.
        Assert.InRange(interval.Low, 0.5 - 0.056, 0.5 - 0.042);
        Assert.InRange(interval.High, 0.5 + 0.042, 0.5 + 0.056);
        Assert.InRange(interval.Mid, 0.49, 0.51);
    }

    [Fact]
    public void Interval_OfAnyValue_SeesTheDrawnExamples() =>
        Assert.Equal(new Interval(7, 7, 7), new Bootstrap { Samples = 10 }.Of(3, static drawn => drawn.All(static i => i is >= 0 and < 3) ? 7 : 0));

    [Fact]
    public void Rouge_Intervals_HoldTheMean()
    {
        var rouge = new Rouge("rouge1");
        string[] targets = ["a b", "c d"], predictions = ["a b", "x y"];
        var interval = rouge.Intervals(targets, predictions, new Bootstrap { Samples = 200 })["rouge1"];
        Assert.Equal((0, 50, 100), (interval.Low, interval.Mid, interval.High));
        Assert.Equal(50, rouge.Compute(targets, predictions)["rouge1"]);
    }
}

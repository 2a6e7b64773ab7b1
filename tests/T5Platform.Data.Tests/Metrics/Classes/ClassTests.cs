using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Classes;
using T5Platform.Data.Metrics.Groups;

namespace T5Platform.Data.Tests.Metrics.Classes;

[Trait("speed", "unit")]
public class ClassTests
{
    private static readonly int[] Targets = [0, 1, 2, 0, 1, 2], Predictions = [0, 2, 1, 0, 0, 1];

    [Fact]
    public void Accuracy_Weights_Count()
    {
        Assert.Equal(0.5, ClassAccuracy.Of([0, 1], [0, 0]));
        Assert.Equal(0.9, ClassAccuracy.Of([0, 1], [0, 0], [9, 1]));
        Assert.Equal(0, ClassAccuracy.Of([], []));
        Assert.Throws<ArgumentException>(() => ClassAccuracy.Of([0], []));
        Assert.Throws<ArgumentException>(() => ClassAccuracy.Of([0], [0], [1, 2]));
    }

    [Fact]
    public void F1_Averages()
    {
        Assert.Equal(0.8, ClassF1.Of(0, Targets, Predictions), 12);
        Assert.Equal([0.8, 0, 0], ClassF1.EachSeen(Targets, Predictions).Values.Select(static value => Math.Round(value, 12)));
        Assert.Equal(0.8 / 3, ClassF1.OverSeen(F1Average.Macro, Targets, Predictions), 12);
        Assert.Equal(1.0 / 3, ClassF1.OverSeen(F1Average.Micro, Targets, Predictions), 12);
        Assert.Equal(0.8 / 3, ClassF1.OverSeen(F1Average.Weighted, Targets, Predictions), 12);
        Assert.Equal(0.8 / 4, ClassF1.MeanOver(4, Targets, Predictions), 12);
        Assert.Equal(0, ClassF1.OverSeen(F1Average.Macro, [], []));
        Assert.Equal(0, ClassF1.OverSeen(F1Average.Weighted, [0], [0], [0]));
    }

    [Fact]
    public void MeanClassF1_LabelThatNeverOccurs_CountsAsNought()
    {
        var metric = new MeanClassF1(["e", "c", "n"]);
        Assert.Equal("mean_3class_f1", metric.Name);
        Assert.Equal(200.0 / 3, metric.Compute(["e", "c"], ["e", "c"])[metric.Name], 9);
    }

    [Fact]
    public void Groups_CountAlike()
    {
        var each = GroupMean.Each(["a", "b", "a"], [1, 1, 1], [1, 0, 0], static (one, other) => one.Zip(other).Average(static pair => pair.First == pair.Second ? 1 : 0));
        Assert.Equal([("a", 0.5), ("b", 0)], each);
        Assert.Equal([0, 1], GroupMean.Firsts(["a", "b", "a"]));
    }

    [Fact]
    public void EditDistance_CountsWords()
    {
        var metric = new EditDistance(lower: false);
        var values = metric.Compute(["a b c", "a"], ["a B c d", "a"]);
        Assert.Equal((0, 2, 1, 1, 2), (values["min_edit"], values["max_edit"], values["mean_edit"], values["median_edit"], values["sum_edit"]));
        Assert.Equal(0, new EditDistance().Compute(["A"], ["a"])["sum_edit"]);
        Assert.Equal(("edit_distance", 0), (metric.Name, metric.Compute([], [])["max_edit"]));
    }
}

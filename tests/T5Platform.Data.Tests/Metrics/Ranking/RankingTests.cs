using T5Platform.Data.Metrics.Ranking;

namespace T5Platform.Data.Tests.Metrics.Ranking;

[Trait("speed", "unit")]
public class RankingTests
{
    private static RankedChoice Choice(int example, int choice, bool correct, double score, double weight = 1, int tokens = 1) =>
        new(example, choice, correct, weight, tokens, score);

    [Fact]
    public void Curve_KnownNumbers()
    {
        bool[] positive = [false, false, true, true];
        double[] scores = [0.1, 0.4, 0.35, 0.8];
        Assert.Equal(0.75, ScoreCurve.AreaUnderRoc(positive, scores), 12);
        Assert.Equal(5.0 / 6, ScoreCurve.AveragePrecision(positive, scores), 12);
        Assert.Equal(0.5, ScoreCurve.AreaUnderRoc([true, false], [1, 1]));
        Assert.Equal(0, ScoreCurve.AveragePrecision([false], [1]));
    }

    [Fact]
    public void Choices_OfTwo_GiveFourValues()
    {
        var values = RankClassification.Compute([Choice(1, 1, true, 2), Choice(1, 0, false, 1), Choice(0, 0, true, 0.3), Choice(0, 1, false, 0.1)], classes: 2);
        Assert.Equal(["accuracy", "f1", "auc-roc", "auc-pr"], values.Keys);
        Assert.All(values.Values, static value => Assert.Equal(100, value, 9));
    }

    [Fact]
    public void Choices_OfThree_GiveMeanF1UnlessSeveralAreRight()
    {
        RankedChoice[] one = [Choice(0, 0, true, 3), Choice(0, 1, false, 2), Choice(0, 2, false, 1)];
        Assert.Equal(["accuracy", "mean_3class_f1"], RankClassification.Compute(one, classes: 3).Keys);
        Assert.Equal(["accuracy"], RankClassification.Compute([.. one[..2], one[2] with { IsCorrect = true }], classes: 3).Keys);
    }

    [Fact]
    public void Choices_DividedByTheirLength_ChooseAnother()
    {
        RankedChoice[] choices = [Choice(0, 0, true, 1, tokens: 1), Choice(0, 1, false, 3, tokens: 4)];
        Assert.Equal(0, RankClassification.Compute(choices, classes: null)["accuracy"]);
        Assert.Equal(100, RankClassification.Compute(choices, classes: null, perToken: true)["accuracy"]);
    }

    [Fact]
    public void Choices_ThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => RankClassification.Compute([Choice(0, 0, true, 1), Choice(0, 0, true, 1)], classes: null));
        Assert.Throws<ArgumentException>(() => RankClassification.Compute([Choice(0, 0, true, 1)], classes: 2));
    }
}

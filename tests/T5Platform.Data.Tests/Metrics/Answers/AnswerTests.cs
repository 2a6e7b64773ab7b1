using T5Platform.Data.Metrics.Answers;

namespace T5Platform.Data.Tests.Metrics.Answers;

[Trait("speed", "unit")]
public class AnswerTests
{
    [Fact]
    public void Normalise_SquadDeletesPunctuationAndTriviaQaReplacesIt()
    {
        const string text = "`Needs\tA_LOT of the 'normalization'.\"\u2018";
        Assert.Equal("needs alot of normalization\u2018", AnswerRules.Squad.Normalise(text));
        Assert.Equal("needs lot of normalization", AnswerRules.TriviaQa.Normalise(text));
        Assert.Equal(text, AnswerRules.AsTheyAre.Normalise(text));
    }

    [Fact]
    public void Scores_TakeTheBestAnswerOfEach()
    {
        var scores = AnswerScores.Of([["The cat!", "a dog"], ["blue moon"], []], ["dog", "moon", "x"], AnswerRules.Squad);
        Assert.Equal(100.0 / 3, scores.ExactMatch, 9);
        Assert.Equal(100 * (1 + (2.0 / 3)) / 3, scores.F1, 9);
        Assert.Throws<ArgumentException>(() => AnswerScores.Of([["a"]], [], AnswerRules.Squad));
        Assert.Equal(default, AnswerScores.Of([], [], AnswerRules.Squad));
    }

    [Fact]
    public void Scores_OfParts_AreWeightedByTheirCounts() =>
        Assert.Equal(new AnswerScores(25, 50), AnswerScores.Merge([(new(100, 100), 1), (new(0, 100.0 / 3), 3)]));

    [Fact]
    public void Overlap_TwoEmptyTexts_AgreeOnlyInCoQa()
    {
        Assert.Equal(0, TokenOverlap.F1([], []));
        Assert.Equal(1, TokenOverlap.F1([], [], emptyAgree: true));
    }

    [Theory]
    [InlineData("start: 1 end: 2", "b c")]
    [InlineData("start:1 end:9", "b c d")]
    [InlineData("start: 3 end: 1", "")]
    [InlineData("start: x end: 1", "")]
    [InlineData("nonsense", "")]
    public void SpanText_NamesWordsOfTheContext(string prediction, string expected) => Assert.Equal(expected, SpanText.Answer(prediction, "a, b c. d"));
}

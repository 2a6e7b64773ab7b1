using T5Platform.Data.Metrics.Bleu;

namespace T5Platform.Data.Tests.Metrics.Bleu;

[Trait("speed", "unit")]
public class BleuTests
{
    [Theory]
    [InlineData("intl", "The U.S. is 9,372,610 km² big.", "The U . S . is 9,372,610 km² big .")]
    [InlineData("intl", "ends with 2014.", "ends with 2014.")]
    [InlineData("intl", "emoji 😀😃!", "emoji 😀 😃 !")]
    [InlineData("13a", "state-of-the-art 1-2 e-mail@test.com", "state-of-the-art 1 - 2 e-mail @ test . com")]
    [InlineData("13a", "a &amp; b &lt;c&gt; &quot;<skipped>d-\ne\nf", "a & b < c > \" de f")]
    [InlineData("zh", "你好, 3.5!", "你 好 , 3.5 !")]
    [InlineData("char", "a b", "a   b")]
    [InlineData("none", "a, b", "a, b")]
    public void Tokenise_Text_GetsBlanks(string tokenizer, string text, string expected) =>
        Assert.Equal(expected, BleuTokenizer.Of(tokenizer).Tokenise(text));

    [Fact]
    public void Tokenizer_UnknownName_IsRefused() =>
        Assert.Contains("13a, char, intl", Assert.Throws<UnknownNameException>(() => BleuTokenizer.Of("mecab")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(BleuSmoothing.Exp, null, 7.8098498423)]
    [InlineData(BleuSmoothing.None, null, 0)]
    [InlineData(BleuSmoothing.Floor, 0.5, 7.8098498423)]
    public void Score_NoMatchAtSomeOrder_IsSmoothed(BleuSmoothing smoothing, double? value, double expected)
    {
        var options = new BleuOptions { Smoothing = smoothing, SmoothingValue = value };
        var score = BleuScore.OfCorpus(["the the the the the the the"], [["the cat is on the mat"]], options).Value;
        if (smoothing == BleuSmoothing.Floor) Assert.InRange(score, 1, 20);
        else Assert.Equal(expected, score, 6);
    }

    [Fact]
    public void Score_AddK_AddsFromTheSecondOrderOn()
    {
        var score = BleuScore.OfCorpus(["a b"], [["a b"]], new BleuOptions { Smoothing = BleuSmoothing.AddK });
        Assert.Equal([100, 100, 100, 100], score.Precisions);
        Assert.Equal(100, score.Value, 9);
    }

    [Fact]
    public void Score_ShortHypothesis_IsPunishedAndEmptyOneIsNought()
    {
        var score = BleuScore.OfCorpus(["a b c d"], [["a b c d e f g h"]]);
        Assert.Equal(Math.Exp(-1), score.BrevityPenalty, 12);
        Assert.Equal(100 * Math.Exp(-1), score.Value, 9);
        Assert.Equal(0, BleuScore.OfCorpus([""], [["a"]]).Value);
    }

    [Fact]
    public void Statistics_SeveralReferences_TakeTheClosestLengthAndTheMostMatches()
    {
        var counts = BleuScore.Statistics(["a a b"], [["a x"], ["a a y z"], [null]], new BleuOptions());
        Assert.Equal([2.0, 1, 0, 0], counts.Matches);
        Assert.Equal((3, 2), (counts.Length, counts.ReferenceLength));
        Assert.Throws<ArgumentException>(() => BleuScore.Statistics(["a"], [[""]], new BleuOptions()));
        Assert.Throws<ArgumentException>(() => BleuScore.Statistics(["a", "b"], [["a"]], new BleuOptions()));
        Assert.Throws<ArgumentException>(() => new BleuStatistics([1], [1, 2], 1, 1));
    }

    [Fact]
    public void Score_OrdersNoHypothesisReaches_CountOnlyWithoutEffectiveOrder()
    {
        Assert.Equal(0, BleuScore.OfCorpus(["a b"], [["a b"]], new BleuOptions { Smoothing = BleuSmoothing.None }).Value, 6);
        Assert.Equal(100, BleuScore.OfCorpus(["A b"], [["a b"]], new BleuOptions { EffectiveOrder = true, Lowercase = true }).Value, 9);
    }

    [Fact]
    public void Signature_NamesEverySetting()
    {
        Assert.Equal("BLEU+case.mixed+numrefs.1+smooth.exp+tok.intl+version.1.3.0", new BleuOptions().Signature());
        var other = new BleuOptions { Lowercase = true, Tokenizer = BleuTokenizer.Of("13a"), Smoothing = BleuSmoothing.AddK };
        Assert.Equal("BLEU+case.lc+numrefs.2+smooth.add-k+tok.13a+version.1.3.0", other.Signature(2));
        Assert.Contains("smooth.floor", (other with { Smoothing = BleuSmoothing.Floor }).Signature(), StringComparison.Ordinal);
        Assert.Contains("smooth.none", (other with { Smoothing = BleuSmoothing.None }).Signature(), StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_Nothing_IsNought()
    {
        Assert.Equal(0, new BleuMetric().Compute([], [])["bleu"]);
        Assert.Equal(100, new BleuMetric().Compute(["a b c d e"], ["a b c d e"])["bleu"], 9);
    }
}

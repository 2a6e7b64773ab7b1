using System.Text.Json;
using T5Platform.Data.Metrics.Summaries;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Metrics.Summaries;

[Trait("speed", "unit")]
public class RougeScorerTests
{
    [Theory]
    [InlineData("rouge1", "testing one two", "testing", 1, 1.0 / 3)]
    [InlineData("rouge2", "testing one two", "testing one", 1, 0.5)]
    [InlineData("rougeL", "testing one two", "testing two", 1, 2.0 / 3)]
    [InlineData("rougeLsum", "a b c\nd e", "d e\na c", 1, 0.8)]
    [InlineData("rougeLsum", "a a b", "a\na\na", 1.0 / 3, 1.0 / 3)]
    [InlineData("rouge1", "a a b", "a a a", 2.0 / 3, 2.0 / 3)]
    [InlineData("rouge9", "a", "a", 0, 0)]
    [InlineData("rouge1", "", "", 0, 0)]
    [InlineData("rougeL", "a", "/", 0, 0)]
    [InlineData("rougeLsum", "a", "/", 0, 0)]
    public void Score_SmallCases(string type, string target, string prediction, double precision, double recall)
    {
        var score = RougeScorer.Score(type, target, prediction);
        Assert.Equal((precision, recall), (score.Precision, score.Recall));
    }

    [Fact]
    public void Tokens_AnythingButAsciiLettersAndDigits_Separates() =>
        Assert.Equal(["one", "two", "3", "na", "ve"], RougeTokens.Of("One-TWO\n 3. naïve"));

    [Theory]
    [InlineData("rougen")]
    [InlineData("rouge0")]
    [InlineData("rouge10")]
    [InlineData("bleu")]
    public void Score_UnknownType_IsRefused(string type) => Assert.Throws<ArgumentException>(() => RougeScorer.Score(type, "a", "a"));

    [Fact]
    public void Score_PublishedCases_AreReproduced()
    {
        var compared = 0;
        foreach (var vector in SharedFiles.Cases("rouge", "RougeScorer.score"))
        {
            var stems = vector.GetProperty("params").GetProperty("use_stemmer").GetBoolean();
            var (inputs, expected) = (vector.GetProperty("inputs"), vector.GetProperty("expected"));
            foreach (var type in vector.GetProperty("params").GetProperty("rouge_types").Strings())
            {
                if (expected.TryGetProperty("raises", out _))
                {
                    Assert.Throws<ArgumentException>(() => Score(type, inputs, stems));
                }
                else if (expected.TryGetProperty(type, out var values))
                {
                    var score = Score(type, inputs, stems);
                    Assert.Equal(values.GetProperty("precision").GetDouble(), score.Precision, 5);
                    Assert.Equal(values.GetProperty("recall").GetDouble(), score.Recall, 5);
                    Assert.Equal(values.GetProperty("fmeasure").GetDouble(), score.F, 5);
                }

                compared++;
            }
        }

        Assert.True(compared >= 10, $"only {compared} cases");
    }

    [Fact]
    public void MatchedPositions_PublishedCase_IsReproduced()
    {
        var vector = SharedFiles.Cases("rouge", ".lcs_ind")[0];
        var inputs = vector.GetProperty("inputs");
        Assert.Equal(vector.GetProperty("expected").Ints(), CommonSubsequence.Positions<int>(inputs.GetProperty("ref").Ints(), inputs.GetProperty("can").Ints()));
    }

    private static RougeScore Score(string type, JsonElement inputs, bool stems) =>
        RougeScorer.Score(type, inputs.GetProperty("target").GetString()!, inputs.GetProperty("prediction").GetString()!, stems);
}

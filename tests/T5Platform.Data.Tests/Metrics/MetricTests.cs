using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Summaries;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Metrics;

[Trait("speed", "unit")]
public class MetricTests
{
    private static readonly string[] Labels = ["no", "yes"];

    private static string[] Words(string picture) => [.. picture.Select(mark => mark switch { '1' => "yes", '0' => "no", _ => "maybe" })];

    private static double Value(IMetric metric, string[] targets, string[] predictions) =>
        Assert.Single(metric.Compute(targets, predictions), value => value.Key == metric.Name).Value;

    [Fact]
    public void Accuracy_TextThatIsNoLabel_IsWrong() => Assert.Equal(60, Value(new Accuracy(), Words("10110"), Words("1?111")), 9);

    [Fact]
    public void ExactMatch_BlanksAtTheEnds_DoNotMatter() =>
        Assert.Equal(50, Value(new ExactMatch(), ["get name", "set name"], [" get name ", "set Name"]));

    [Theory]
    [InlineData("accuracy", "accuracy")]
    [InlineData("exact_match", "exact_match")]
    [InlineData("squad", "em f1")]
    [InlineData("trivia_qa", "em f1")]
    [InlineData("rouge", "rouge1 rouge2 rougeLsum")]
    public void OfEach_HasTheScoresWhoseMeanTheValueIs(string metric, string names)
    {
        TextExample[] examples = [new("q", "the red house"), new("q", "a tree"), new("q", "no"), new("q", "yes")];
        string[] predictions = ["the red car", "a tree ", "yes", "yes"];
        var judge = MetricRegistry.Create(metric, Labels);

        var each = judge.OfEach(examples, predictions)!;

        Assert.Equal(names.Split(' '), each.Keys);
        Assert.All(judge.Judge(examples, predictions), value => Assert.Equal(value.Value, each[value.Key].Average(), 9));
        Assert.All(each.Values, scores => Assert.True(scores.Count == 4 && scores.Distinct().Count() > 1));
        Assert.Throws<ArgumentException>(() => judge.OfEach(examples, ["one"]));
    }

    [Theory]
    [InlineData("f1")]
    [InlineData("matthews_corrcoef")]
    [InlineData("bleu")]
    [InlineData("pearson_corrcoef")]
    public void OfEach_OfAValueThatIsNoMean_IsNotKnown(string metric) => Assert.Null(MetricRegistry.Create(metric, Labels).OfEach([new("q", "yes")], ["yes"]));

    [Theory]
    [InlineData("0101", "0101", 100)]
    [InlineData("0101", "1010", -100)]
    [InlineData("0101", "1111", 0)]
    [InlineData("1100", "1000", 57.735026918962574)]
    [InlineData("1100", "1?00", 67.08203932499369)]
    public void Matthews_Binary_IsThePhiCoefficient(string targets, string predictions, double expected) =>
        Assert.Equal(expected, Value(new Matthews(Labels), Words(targets), Words(predictions)), 2);

    [Theory]
    [InlineData("110010", "1??001", 33.333333333333336)]
    [InlineData("0000", "0000", 0)]
    [InlineData("1111", "1111", 100)]
    public void F1_InvalidPredictions_CountAsWrong(string targets, string predictions, double expected) =>
        Assert.Equal(expected, Value(new F1("no", "yes"), Words(targets), Words(predictions)), 9);

    [Fact]
    public void Rouge_Types_AreNamedValues()
    {
        var values = new Rouge("rouge1", "rouge2", "rougeL").Compute(["testing one two"], ["testing two"]);
        Assert.Equal(["rouge1", "rouge2", "rougeL"], values.Keys);
        Assert.Equal([80, 0, 80], values.Values.Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void EveryMetric_NoExamples_IsZero() => Assert.All(
        new IMetric[] { new Accuracy(), new ExactMatch(), new Matthews(Labels), new F1("no", "yes"), new Rouge("rouge1") },
        metric => Assert.Equal(0, Assert.Single(metric.Compute([], [])).Value));

    [Fact]
    public void EveryMetric_ListsOfDifferentLength_AreRefused() => Assert.All(
        new IMetric[] { new Accuracy(), new ExactMatch(), new Matthews(Labels), new F1("no", "yes"), new Rouge("rouge1") },
        metric => Assert.Throws<ArgumentException>(() => metric.Compute(["a"], [])));

    [Fact]
    public void Metrics_PublishedCases_AreReproduced()
    {
        foreach (var vector in SharedFiles.Cases("t5_metrics", ".f1_score_with_invalid"))
        {
            var (targets, predictions) = Classes(vector, "targets");
            Assert.Equal(vector.GetProperty("expected").GetProperty("f1").GetDouble(), 100 * F1.Score(targets, predictions), 7);
        }

        foreach (var vector in SharedFiles.Cases("t5_metrics", ".sklearn_metrics_wrapper"))
        {
            if (!vector.GetProperty("expected").TryGetProperty("matthews_corrcoef", out var expected)) continue;
            var (targets, predictions) = Classes(vector, "targets");
            Assert.Equal(expected.GetDouble(), 100 * Matthews.Correlation(targets, predictions), 7);
        }

        foreach (var vector in SharedFiles.Cases("hf_evaluate_docs", "evaluate.matthews_correlation"))
        {
            // Sample weights are not part of T5's metric.
            if (vector.GetProperty("inputs").TryGetProperty("sample_weight", out _)) continue;
            var (targets, predictions) = Classes(vector, "references");
            Assert.Equal(vector.GetProperty("expected").GetDouble(), Matthews.Correlation(targets, predictions), 2);
        }

        foreach (var vector in SharedFiles.Cases("t5_metrics", ".sequence_accuracy"))
        {
            var inputs = vector.GetProperty("inputs");
            Assert.Equal(
                vector.GetProperty("expected").GetProperty("sequence_accuracy").GetDouble(),
                Value(new Accuracy(), inputs.GetProperty("targets").Strings(), inputs.GetProperty("predictions").Strings()), 7);
        }
    }

    private static (int[] Targets, int[] Predictions) Classes(System.Text.Json.JsonElement vector, string targets)
    {
        var inputs = vector.GetProperty("inputs");
        return (inputs.GetProperty(targets).Ints(), inputs.GetProperty("predictions").Ints());
    }
}

using T5Platform.Data.Evaluation;
using T5Platform.Data.Metrics;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Evaluation;

[Trait("speed", "unit")]
public class TaskEvaluatorTests
{
    private static TaskEvaluator Evaluator(int? maxExamples = null) => new(new Numbers(), new NumberVocabulary(), maxExamples);

    [Fact]
    public void Batches_Examples_KeepTheirOrderAndTheLastIsShort()
    {
        var batches = Evaluator().Batches(rows: 2, inputLength: 4, targetLength: 2).ToList();
        Assert.Equal([2, 2, 1], batches.Select(batch => batch.Rows));
        Assert.Equal([10, 11, 1, 0, 11, 12, 1, 0], batches[0].Inputs);
        Assert.Equal([20, 1, 21, 1], batches[0].Targets);
        Assert.Equal([14, 15, 1, 0], batches[2].Inputs);
    }

    [Fact]
    public void Score_Predictions_AreReadUpToEos()
    {
        int[][] predictions = [[20, 1], [21, 1, 99], [99, 1], [23], []];
        var result = Evaluator().Score(predictions);
        Assert.Equal(("numbers", 5, 60.0), (result.Task, result.Examples, result.Values["accuracy"]));
        Assert.Equal((60.0 + 60.0) / 2, result.Score);
    }

    [Fact]
    public void Score_TooFewPredictions_IsRefused() => Assert.Throws<ArgumentException>(() => Evaluator().Score([[20, 1]]));

    [Fact]
    public void Examples_FewAskedFor_AreAlwaysTheSame()
    {
        Assert.Equal(3, Evaluator(3).Examples.Count);
        Assert.Equal(Evaluator(3).Examples, Evaluator(3).Examples);
        Assert.Equal(5, Evaluator(50).Examples.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator(0));
    }

    [Theory]
    [InlineData(0, 4, 4)]
    [InlineData(1, 1, 4)]
    [InlineData(1, 4, 1)]
    public void Batches_LengthsOutOfRange_AreRefused(int rows, int inputs, int targets) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator().Batches(rows, inputs, targets));

    private sealed class Numbers : ITextTask
    {
        public string Name => "numbers";

        public IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy(), new ExactMatch()];

        public string Fingerprint(Split split) => "numbers";

        public IReadOnlyList<TextExample> Examples(Split split) => split == Split.Validation
            ? [.. Enumerable.Range(10, 5).Select(n => new TextExample($"{n} {n + 1}", $"{n + 10}"))]
            : [];
    }
}

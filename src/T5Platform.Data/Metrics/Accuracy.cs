using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics;

/// <summary>Share of predictions equal to the target; a text that is no label is wrong.</summary>
internal sealed class Accuracy : IMetric
{
    public string Name => "accuracy";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        new Dictionary<string, double>
        {
            [Name] = 100 * TextPairs.Mean(targets, predictions, Score),
        };

    public IReadOnlyDictionary<string, IReadOnlyList<double>> OfEach(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        TextPairs.Each(Name, examples, predictions, Score);

    private static double Score(string target, string prediction) => target == prediction ? 1 : 0;
}

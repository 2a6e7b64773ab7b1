using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics;

/// <summary>Share of predictions equal to the target but for blanks at the ends.</summary>
internal sealed class ExactMatch : IMetric
{
    public string Name => "exact_match";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        new Dictionary<string, double>
        {
            [Name] = 100 * TextPairs.Mean(targets, predictions, Score),
        };

    public IReadOnlyDictionary<string, IReadOnlyList<double>> OfEach(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        TextPairs.Each(Name, examples, predictions, Score);

    private static double Score(string target, string prediction) => target.Trim() == prediction.Trim() ? 1 : 0;
}

using T5Platform.Data.Metrics.Intervals;
using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics.Summaries;

/// <summary>
/// Mean F of the given ROUGE types over all pairs. The plain mean instead of the median of bootstrap resamples: it needs no
/// randomness and differs from it by hundredths; <see cref="Intervals"/> gives that median with its bounds.
/// </summary>
internal sealed class Rouge(params string[] types) : IMetric
{
    /// <summary>What the paper reports on CNN/Daily Mail.</summary>
    public static Rouge Paper { get; } = new("rouge1", "rouge2", "rougeLsum");

    public string Name => "rouge";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        types.ToDictionary(type => type, type => PerPair(type, targets, predictions).DefaultIfEmpty(0).Average());

    public IReadOnlyDictionary<string, IReadOnlyList<double>> OfEach(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        types.ToDictionary(type => type, IReadOnlyList<double> (type) => PerPair(type, [.. examples.Select(static example => example.Targets)], predictions));

    /// <summary>95 % intervals of each type's mean, by a thousand resamples.</summary>
    public IReadOnlyDictionary<string, Interval> Intervals(IReadOnlyList<string> targets, IReadOnlyList<string> predictions, Bootstrap bootstrap) =>
        types.ToDictionary(type => type, type => bootstrap.OfMean(PerPair(type, targets, predictions)));

    private static double[] PerPair(string type, IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        return [.. targets.Zip(predictions, (target, prediction) => 100 * RougeScorer.Score(type, Prepare(target), Prepare(prediction)).F)];
    }

    /// <summary>T5's preparation: a full stop between blanks ends a sentence.</summary>
    private static string Prepare(string text) => text.Replace(" . ", " .\n", StringComparison.Ordinal);
}

using T5Platform.Data.Metrics.Classes;

namespace T5Platform.Data.Metrics;

/// <summary>
/// Matthews correlation, multi-class: (c·s - Σ t·p) / √((s² - Σ p²)(s² - Σ t²)), 0 where that is undefined; predictions that
/// are no label are a class of their own.
/// </summary>
internal sealed class Matthews(string[] labels) : IMetric
{
    public string Name => "matthews_corrcoef";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        return new Dictionary<string, double>
        {
            [Name] = 100 * Correlation(TextPairs.Classes(targets, labels), TextPairs.Classes(predictions, labels)),
        };
    }

    internal static double Correlation(IReadOnlyList<int> targets, IReadOnlyList<int> predictions, IReadOnlyList<double>? weights = null)
    {
        ClassLists.RequireEqualLengths(targets.Count, predictions.Count, weights?.Count);
        double samples = 0, correct = 0, products = 0, predicted = 0, actual = 0;
        Dictionary<int, double> given = [], wanted = [];
        for (var i = 0; i < targets.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            samples += weight;
            if (targets[i] == predictions[i]) correct += weight;
            wanted[targets[i]] = wanted.GetValueOrDefault(targets[i]) + weight;
            given[predictions[i]] = given.GetValueOrDefault(predictions[i]) + weight;
        }

        foreach (var label in wanted.Keys.Union(given.Keys))
        {
            double t = wanted.GetValueOrDefault(label), p = given.GetValueOrDefault(label);
            (products, predicted, actual) = (products + (t * p), predicted + (p * p), actual + (t * t));
        }

        var denominator = Math.Sqrt(((samples * samples) - predicted) * ((samples * samples) - actual));
        return denominator == 0 ? 0 : ((correct * samples) - products) / denominator;
    }
}

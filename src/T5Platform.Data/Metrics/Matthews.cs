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

    internal static double Correlation(int[] targets, int[] predictions)
    {
        double samples = targets.Length;
        double correct = targets.Zip(predictions).Count(pair => pair.First == pair.Second);
        double products = 0, predicted = 0, actual = 0;
        foreach (var label in targets.Union(predictions))
        {
            double t = targets.Count(target => target == label), p = predictions.Count(prediction => prediction == label);
            (products, predicted, actual) = (products + (t * p), predicted + (p * p), actual + (t * t));
        }

        var denominator = Math.Sqrt(((samples * samples) - predicted) * ((samples * samples) - actual));
        return denominator == 0 ? 0 : ((correct * samples) - products) / denominator;
    }
}

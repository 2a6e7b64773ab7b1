namespace T5Platform.Data.Metrics;

/// <summary>
/// Binary F1 of the second label; a prediction that is no label counts as the wrong one (T5's <c>f1_score_with_invalid</c>).
/// </summary>
internal sealed class F1(string negative, string positive) : IMetric
{
    public string Name => "f1";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        string[] labels = [negative, positive];
        return new Dictionary<string, double>
        {
            [Name] = 100 * Score(TextPairs.Classes(targets, labels), TextPairs.Classes(predictions, labels)),
        };
    }

    internal static double Score(int[] targets, int[] predictions)
    {
        double hits = 0, predicted = 0, actual = 0;
        foreach (var (target, given) in targets.Zip(predictions))
        {
            var prediction = given is 0 or 1 ? given : 1 - target;
            (hits, predicted, actual) = (hits + (target * prediction), predicted + prediction, actual + target);
        }

        return hits == 0 ? 0 : 2 * hits / (predicted + actual);
    }
}

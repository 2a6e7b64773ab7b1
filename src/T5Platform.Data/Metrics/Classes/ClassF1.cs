namespace T5Platform.Data.Metrics.Classes;

/// <summary>F1 of class numbers, 0 to 1; 0 where it is undefined.</summary>
public static class ClassF1
{
    /// <summary>F1 of one class.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double Of(int positive, IReadOnlyList<int> targets, IReadOnlyList<int> predictions, IReadOnlyList<double>? weights = null)
    {
        ClassLists.RequireEqualLengths(targets.Count, predictions.Count, weights?.Count);
        double hits = 0, predicted = 0, actual = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            if (targets[i] == positive) actual += weight;
            if (predictions[i] == positive) predicted += weight;
            if (targets[i] == positive && predictions[i] == positive) hits += weight;
        }

        return hits == 0 ? 0 : 2 * hits / (predicted + actual);
    }

    /// <summary>Mean over the classes 0 to <paramref name="classes"/> - 1; one that never occurs counts as 0 (T5's <c>mean_multiclass_f1</c>).</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double MeanOver(int classes, IReadOnlyList<int> targets, IReadOnlyList<int> predictions, IReadOnlyList<double>? weights = null) =>
        Enumerable.Range(0, classes).Average(one => Of(one, targets, predictions, weights));

    /// <summary>F1 of each class that occurs, by class number.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static IReadOnlyDictionary<int, double> EachSeen(
        IReadOnlyList<int> targets, IReadOnlyList<int> predictions, IReadOnlyList<double>? weights = null) =>
        targets.Union(predictions).Order().ToDictionary(one => one, one => Of(one, targets, predictions, weights));

    /// <summary>Average over the classes that occur.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double OverSeen(
        F1Average average, IReadOnlyList<int> targets, IReadOnlyList<int> predictions, IReadOnlyList<double>? weights = null)
    {
        if (average == F1Average.Micro) return ClassAccuracy.Of(targets, predictions, weights);
        var scores = EachSeen(targets, predictions, weights);
        if (scores.Count == 0) return 0;
        if (average == F1Average.Macro) return scores.Values.Average();
        double Support(int one) => Enumerable.Range(0, targets.Count).Where(i => targets[i] == one).Sum(i => weights?[i] ?? 1);
        var all = scores.Keys.Sum(Support);
        return all == 0 ? 0 : scores.Sum(score => score.Value * Support(score.Key)) / all;
    }
}

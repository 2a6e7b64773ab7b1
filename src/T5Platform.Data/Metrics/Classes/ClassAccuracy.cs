namespace T5Platform.Data.Metrics.Classes;

/// <summary>Share of right class numbers.</summary>
public static class ClassAccuracy
{
    /// <summary>The share, 0 to 1; 0 over nothing.</summary>
    /// <param name="targets">True classes.</param>
    /// <param name="predictions">Predicted classes.</param>
    /// <param name="weights">How much each example counts; null: all alike.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double Of(IReadOnlyList<int> targets, IReadOnlyList<int> predictions, IReadOnlyList<double>? weights = null)
    {
        ClassLists.RequireEqualLengths(targets.Count, predictions.Count, weights?.Count);
        double right = 0, all = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            all += weight;
            if (targets[i] == predictions[i]) right += weight;
        }

        return all == 0 ? 0 : right / all;
    }
}

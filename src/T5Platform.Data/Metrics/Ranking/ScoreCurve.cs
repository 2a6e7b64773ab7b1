namespace T5Platform.Data.Metrics.Ranking;

/// <summary>How well scores put positive examples before others.</summary>
public static class ScoreCurve
{
    /// <summary>Area under the ROC curve; equal scores count half. Not a number when all examples are of one kind.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double AreaUnderRoc(IReadOnlyList<bool> positive, IReadOnlyList<double> scores, IReadOnlyList<double>? weights = null)
    {
        double above = 0, area = 0, all = 0;
        foreach (var (good, bad) in Steps(positive, scores, weights))
        {
            area += bad * (above + (good / 2));
            (above, all) = (above + good, all + bad);
        }

        return area / (above * all);
    }

    /// <summary>Average precision: at each score the gain in recall times the precision there, without interpolation.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double AveragePrecision(IReadOnlyList<bool> positive, IReadOnlyList<double> scores, IReadOnlyList<double>? weights = null)
    {
        double right = 0, all = 0, sum = 0;
        foreach (var (good, bad) in Steps(positive, scores, weights))
        {
            (right, all) = (right + good, all + good + bad);
            if (good > 0) sum += good * right / all;
        }

        return right == 0 ? 0 : sum / right;
    }

    /// <summary>Weights of positive and other examples at each score, from the highest.</summary>
    private static IEnumerable<(double Good, double Bad)> Steps(
        IReadOnlyList<bool> positive, IReadOnlyList<double> scores, IReadOnlyList<double>? weights)
    {
        Classes.ClassLists.RequireEqualLengths(positive.Count, scores.Count, weights?.Count);
        return Enumerable.Range(0, scores.Count).GroupBy(i => scores[i]).OrderByDescending(group => group.Key).Select(group => (
            group.Where(i => positive[i]).Sum(i => weights?[i] ?? 1),
            group.Where(i => !positive[i]).Sum(i => weights?[i] ?? 1)));
    }
}

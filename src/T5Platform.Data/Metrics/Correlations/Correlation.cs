namespace T5Platform.Data.Metrics.Correlations;

/// <summary>How two lists of numbers go together, -1 to 1; not a number where one of them does not vary.</summary>
public static class Correlation
{
    /// <summary>Pearson's correlation.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double Pearson(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        if (one.Count != other.Count) throw new ArgumentException($"There are {one.Count} and {other.Count} numbers.", nameof(other));
        if (one.Count == 0) return double.NaN;
        double meanOne = one.Average(), meanOther = other.Average(), product = 0, squareOne = 0, squareOther = 0;
        for (var i = 0; i < one.Count; i++)
        {
            var (a, b) = (one[i] - meanOne, other[i] - meanOther);
            (product, squareOne, squareOther) = (product + (a * b), squareOne + (a * a), squareOther + (b * b));
        }

        return Math.Clamp(product / Math.Sqrt(squareOne * squareOther), -1, 1);
    }

    /// <summary>Spearman's: Pearson's over ranks, where equal numbers share the mean of theirs.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double Spearman(IReadOnlyList<double> one, IReadOnlyList<double> other) => Pearson(MeanRanks(one), MeanRanks(other));

    /// <summary>Ranks from 1; equal numbers share the mean of theirs.</summary>
    public static double[] MeanRanks(IReadOnlyList<double> numbers)
    {
        int[] order = [.. Enumerable.Range(0, numbers.Count).OrderBy(i => numbers[i])];
        var ranks = new double[numbers.Count];
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && numbers[order[to]].Equals(numbers[order[from]]);) to++;
            for (var i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2.0;
        }

        return ranks;
    }

    /// <summary>How likely a correlation at least so far from 0 is when the numbers have nothing to do with each other (two-sided).</summary>
    /// <param name="correlation">The correlation.</param>
    /// <param name="count">Pairs of numbers.</param>
    public static double PValue(double correlation, int count)
    {
        if (count < 3 || double.IsNaN(correlation)) return double.NaN;
        if (Math.Abs(correlation) >= 1) return 0;
        double freedom = count - 2, square = correlation * correlation;
        return IncompleteBeta.Regularised(1 - square, freedom / 2, 0.5);
    }
}

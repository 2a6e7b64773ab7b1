namespace T5Platform.Study.Tables;

/// <summary>Mean and spread of a few scores.</summary>
public static class Statistics
{
    /// <summary>The mean; null of nothing.</summary>
    public static double? Mean(IReadOnlyCollection<double> values) => values.Count == 0 ? null : values.Average();

    /// <summary>Sample standard deviation (n − 1), in two passes; null for fewer than two values.</summary>
    public static double? StandardDeviation(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
            return null;
        var (mean, squares) = (values.Average(), 0.0);
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (values.Count - 1));
    }
}

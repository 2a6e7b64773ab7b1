namespace T5Platform.Simulation.Reports;

/// <summary>Seconds: mean, median, and what one in a hundred exceeds.</summary>
public sealed record Spread(double Mean, double P50, double P99)
{
    /// <summary>Of values; zeros when there are none.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? new(0, 0, 0) : new(sorted.Average(), sorted[sorted.Count / 2], sorted[Math.Min(sorted.Count - 1, sorted.Count * 99 / 100)]);
    }
}

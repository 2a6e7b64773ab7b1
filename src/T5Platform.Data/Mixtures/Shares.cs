namespace T5Platform.Data.Mixtures;

/// <summary>Rates as probabilities.</summary>
public static class Shares
{
    /// <summary>Each rate by the sum of all.</summary>
    /// <exception cref="ArgumentException">There is none above 0, or one below.</exception>
    public static IReadOnlyDictionary<string, double> Of(IReadOnlyDictionary<string, double> rates)
    {
        if (rates.Values.Any(static rate => !double.IsFinite(rate) || rate < 0)) throw new ArgumentException("A rate of a mixture is negative or no number.", nameof(rates));
        var sum = rates.Values.Sum();
        return sum > 0
            ? rates.ToDictionary(static rate => rate.Key, rate => rate.Value / sum)
            : throw new ArgumentException("A mixture has no task with a rate above 0.", nameof(rates));
    }
}

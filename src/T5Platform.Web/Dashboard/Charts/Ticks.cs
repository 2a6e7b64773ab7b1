namespace T5Platform.Web.Dashboard.Charts;

/// <summary>Round numbers along an axis.</summary>
public static class Ticks
{
    /// <summary>Multiples of 1, 2 or 5 × a power of ten between <paramref name="low"/> and <paramref name="high"/>, about <paramref name="count"/> of them.</summary>
    public static IReadOnlyList<double> Even(double low, double high, int count)
    {
        if (!(high > low) || !double.IsFinite(high - low))
            return double.IsFinite(low) ? [low] : [];
        var step = Round((high - low) / Math.Max(1, count));
        var first = (long)Math.Ceiling((low / step) - 1e-9);
        var last = (long)Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => Clean((first + index) * step, step))];
    }

    /// <summary>Whole numbers only: a step is never a part.</summary>
    public static IReadOnlyList<double> Whole(double low, double high, int count) =>
        [.. Even(low, high, (int)Math.Min(count, Math.Max(1, high - low))).Where(static tick => tick == Math.Floor(tick))];

    /// <summary>1, 2 and 5 × powers of ten between two positive numbers; the powers alone when that is enough; evenly when it is less than a decade.</summary>
    public static IReadOnlyList<double> Logarithmic(double low, double high, int count)
    {
        if (!(high > low) || !(low > 0) || !double.IsFinite(high))
            return low > 0 ? [low] : [];
        List<double> all =
        [
            .. from decade in Enumerable.Range((int)Math.Floor(Math.Log10(low)), (int)(Math.Log10(high) - Math.Floor(Math.Log10(low))) + 2)
               from factor in (double[])[1, 2, 5]
               let tick = Clean(factor * Math.Pow(10, decade), Math.Pow(10, decade))
               where tick >= low * 0.999999 && tick <= high * 1.000001
               select tick,
        ];
        if (all.Count < 3)
            return [.. Even(low, high, count).Where(static tick => tick > 0)];
        return all.Count <= 2 * count ? all : [.. all.Where(static tick => Math.Abs(Math.Log10(tick) - Math.Round(Math.Log10(tick))) < 1e-9)];
    }

    private static double Round(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1.0000001 => power, <= 2.0000001 => 2 * power, <= 5.0000001 => 5 * power, _ => 10 * power };
    }

    // 3 × 0.1 is 0.30000000000000004: rounded to the step's own digits it is 0.3.
    private static double Clean(double value, double step)
    {
        var digits = Math.Max(0, 1 - (int)Math.Floor(Math.Log10(step)));
        return digits <= 15 ? Math.Round(value, digits) : value;
    }
}

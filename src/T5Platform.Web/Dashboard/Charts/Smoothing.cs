namespace T5Platform.Web.Dashboard.Charts;

/// <summary>
/// An exponential moving average without the pull of its beginning: each value is divided by the weight that was really given,
/// so that the first points are not drawn towards 0. What is not finite is passed on as it is and not averaged.
/// </summary>
public static class Smoothing
{
    /// <summary>The points with weight <paramref name="factor"/> (0: as they are; below 1) on the past.</summary>
    public static IReadOnlyList<CurvePoint> Of(IReadOnlyList<CurvePoint> points, double factor)
    {
        if (factor <= 0)
            return points;
        var kept = Math.Min(factor, 0.999);
        var (average, weight) = (0.0, 0.0);
        var smooth = new CurvePoint[points.Count];
        for (var index = 0; index < points.Count; index++)
        {
            var (step, value) = points[index];
            if (double.IsFinite(value))
            {
                average = (kept * average) + ((1 - kept) * value);
                weight = (kept * weight) + (1 - kept);
                value = average / weight;
            }

            smooth[index] = new(step, value);
        }

        return smooth;
    }
}

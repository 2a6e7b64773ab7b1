using T5Platform.Storage.Writing;

namespace T5Platform.Web.Views;

/// <summary>How fast a run goes, measured over steps.</summary>
public sealed record Pace(double StepsPerSecond, double TokensPerSecond)
{
    /// <summary>Over how many of the latest steps the pace of the moment is measured.</summary>
    public const int Window = 20;

    /// <summary>From the durations of the given steps; null without any.</summary>
    public static Pace? Of(IReadOnlyCollection<MetricPoint> points)
    {
        var seconds = points.Sum(static point => point.Seconds);
        return seconds > 0 ? new(points.Count / seconds, points.Sum(static point => (double)point.Tokens) / seconds) : null;
    }
}

using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>How a run goes at the moment.</summary>
/// <param name="Loss">Of the last step that is known.</param>
/// <param name="StepsPerSecond">Over the latest steps.</param>
internal sealed record Pace(float Loss, double StepsPerSecond)
{
    /// <summary>Over how many of the latest steps the pace is measured.</summary>
    public const int Window = 20;

    /// <summary>From the latest steps; null without any.</summary>
    public static Pace? Of(IReadOnlyList<Metric> points)
    {
        var latest = points.TakeLast(Window).ToList();
        var seconds = latest.Sum(static point => point.Seconds);
        return latest.Count == 0 ? null : new(latest[^1].Loss, seconds > 0 ? latest.Count / seconds : 0);
    }

    /// <summary>How long the rest will take; null when that cannot be said.</summary>
    public TimeSpan? Left(long steps) =>
        StepsPerSecond > 0 && steps / StepsPerSecond < TimeSpan.FromDays(1000).TotalSeconds ? TimeSpan.FromSeconds(steps / StepsPerSecond) : null;
}

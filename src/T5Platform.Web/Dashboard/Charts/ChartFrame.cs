using System.Globalization;

namespace T5Platform.Web.Dashboard.Charts;

/// <summary>What part of the numbers a chart shows, and where on it each number stands. Places are parts of the plot, from 0 to 1.</summary>
public sealed record ChartFrame
{
    /// <summary>Side of the square that the plot is drawn in before the browser stretches it.</summary>
    public const double Side = 1000;

    /// <summary>Steps at the left and right edges.</summary>
    public required (double Left, double Right) Steps { get; init; }

    /// <summary>Heights (values, or their logarithms) at the lower and upper edges.</summary>
    public required (double Low, double High) Heights { get; init; }

    /// <summary>How values go up.</summary>
    public required ValueScale Scale { get; init; }

    /// <summary>Round steps along the lower edge.</summary>
    public required IReadOnlyList<double> StepTicks { get; init; }

    /// <summary>Round values along the left edge.</summary>
    public required IReadOnlyList<double> ValueTicks { get; init; }

    /// <summary>
    /// The frame around curves: steps from 0 to the last one (or <paramref name="lastStep"/>, when the plan goes further), values with
    /// a little room above and below. The lower edge is 0 when <paramref name="fromZero"/> says so.
    /// </summary>
    public static ChartFrame Around(IReadOnlyList<Curve> curves, ValueScale scale, double lastStep = 0, bool fromZero = false)
    {
        var points = curves.SelectMany(static curve => curve.Points).ToList();
        var heights = points.Select(point => CurvePath.HeightOf(point.Value, scale)).Where(double.IsFinite).ToList();
        var right = Math.Max(Math.Max(1, lastStep), points.Select(static point => point.Step).DefaultIfEmpty(0).Max());
        var (low, high) = heights.Count == 0 ? (0, 1) : Roomy(heights.Min(), heights.Max());
        if (fromZero && scale == ValueScale.Linear)
            low = Math.Min(0, low);
        return new()
        {
            Steps = (0, right),
            Heights = (low, high),
            Scale = scale,
            StepTicks = Ticks.Whole(0, right, 6),
            ValueTicks = scale == ValueScale.Linear ? Ticks.Even(low, high, 5) : Ticks.Logarithmic(Math.Pow(10, low), Math.Pow(10, high), 5),
        };
    }

    /// <summary>How far right a step stands.</summary>
    public double X(double step) => (step - Steps.Left) / (Steps.Right - Steps.Left);

    /// <summary>How far down a value stands.</summary>
    public double Y(double value) => 1 - ((CurvePath.HeightOf(value, Scale) - Heights.Low) / (Heights.High - Heights.Low));

    /// <summary>The SVG transform that brings a <see cref="CurvePath"/> into the square. All digits are written: a narrow range far from 0 needs them.</summary>
    public string Transform
    {
        get
        {
            var (across, up) = (Side / (Steps.Right - Steps.Left), Side / (Heights.High - Heights.Low));
            return string.Create(CultureInfo.InvariantCulture, $"matrix({across} 0 0 {-up} {-Steps.Left * across} {Side + (Heights.Low * up)})");
        }
    }

    private static (double Low, double High) Roomy(double low, double high)
    {
        var room = high > low ? 0.05 * (high - low) : Math.Max(0.05 * Math.Abs(high), 1e-6);
        return (low - room, high + room);
    }
}

namespace T5Platform.Web.Dashboard.Charts;

/// <summary>One curve of a chart.</summary>
public sealed record Curve
{
    /// <summary>What it shows, for legend and readout.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the chart's colours it has, from 0.</summary>
    public required int Colour { get; init; }

    /// <summary>Points, by step.</summary>
    public required IReadOnlyList<CurvePoint> Points { get; init; }

    /// <summary>How many colours there are; more curves than these are not shown together.</summary>
    public const int Colours = 12;

    /// <summary>The last point that has a value; null without one.</summary>
    public CurvePoint? Last => Points.LastOrDefault(static point => double.IsFinite(point.Value)) is { Step: var step, Value: var value } && Points.Count > 0 ? new(step, value) : null;
}

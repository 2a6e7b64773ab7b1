using System.Globalization;
using System.Text;

namespace T5Platform.Web.Dashboard.Charts;

/// <summary>
/// A curve as the <c>d</c> of an SVG path in its own numbers: x is the step, y the value (or its logarithm). The frame's transform
/// brings it onto the screen, and the browser reads exact values back from it under the pointer.
/// </summary>
public static class CurvePath
{
    /// <summary>The path; it is broken where a value is not finite or cannot be drawn.</summary>
    public static string Of(IReadOnlyList<CurvePoint> points, ValueScale scale)
    {
        var text = new StringBuilder(points.Count * 14);
        var pen = false;
        foreach (var (step, value) in points)
        {
            var height = HeightOf(value, scale);
            if (double.IsFinite(height))
                text.Append(pen ? 'L' : 'M').Append(Number(step)).Append(' ').Append(Number(height));
            pen = double.IsFinite(height);
        }

        return text.ToString();
    }

    /// <summary>Where a value stands on the axis, in the axis' own numbers; NaN when it does not.</summary>
    public static double HeightOf(double value, ValueScale scale) => scale == ValueScale.Linear ? value : value > 0 ? Math.Log10(value) : double.NaN;

    // Seven digits are all that a float32 has.
    private static string Number(double value) => value.ToString("G7", CultureInfo.InvariantCulture);
}

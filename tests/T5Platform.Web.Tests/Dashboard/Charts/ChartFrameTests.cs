using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using T5Platform.Web.Dashboard.Charts;

namespace T5Platform.Web.Tests.Dashboard.Charts;

[Trait("speed", "unit")]
public sealed partial class ChartFrameTests
{
    [Fact]
    public void Around_NoCurves_IsAFrameAllTheSame()
    {
        var frame = ChartFrame.Around([], ValueScale.Linear);
        Assert.Equal((0, 1), frame.Steps);
        Assert.NotEmpty(frame.ValueTicks);
    }

    [Fact]
    public void Around_APlanThatGoesFurther_LeavesRoomForIt() =>
        Assert.Equal(0.25, ChartFrame.Around([Of((0, 1), (100, 2))], ValueScale.Linear, lastStep: 400).X(100), 12);

    [Fact]
    public void Around_FromZero_HasZeroAtItsFoot() =>
        Assert.Equal(1, ChartFrame.Around([Of((0, 5), (1, 9))], ValueScale.Linear, fromZero: true).Y(0), 12);

    [Fact]
    public void Around_ANonFiniteValue_IsNotWidenedByIt() =>
        Assert.True(ChartFrame.Around([Of((0, 1), (1, double.PositiveInfinity), (2, 3))], ValueScale.Linear).Heights.High < 4);

    [Fact]
    public void Transform_OfAnyFrame_PutsPathsWhereXAndYSay() =>
        Gen.Select(Gen.Double[0.1, 50], Gen.Double[0.1, 50], Gen.Int[1, 5000], Gen.Bool).Sample((one, other, step, logarithmic) =>
        {
            var scale = logarithmic ? ValueScale.Logarithmic : ValueScale.Linear;
            var frame = ChartFrame.Around([Of((0, one), (step, other))], scale);
            var (a, d, e, f) = Matrix(frame.Transform);
            var height = CurvePath.HeightOf(other, scale);
            Assert.Equal(ChartFrame.Side * frame.X(step), (a * step) + e, 1e-3);
            Assert.Equal(ChartFrame.Side * frame.Y(other), (d * height) + f, 1e-3);
            Assert.InRange(frame.Y(other), 0, 1);
        });

    [Fact]
    public void Transform_OfANarrowRangeFarFromZero_KeepsItsDigits()
    {
        var frame = ChartFrame.Around([Of((0, 48), (2497, 47.975831538285796))], ValueScale.Logarithmic);
        var (_, d, _, f) = Matrix(frame.Transform);
        var height = CurvePath.HeightOf(48, ValueScale.Logarithmic);
        Assert.Equal(ChartFrame.Side * frame.Y(48), (d * height) + f, 1e-6);
    }

    private static Curve Of(params (double Step, double Value)[] points) =>
        new() { Name = "loss", Colour = 0, Points = [.. points.Select(point => new CurvePoint(point.Step, point.Value))] };

    private static (double A, double D, double E, double F) Matrix(string transform)
    {
        var numbers = Numbers().Matches(transform).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers[3], numbers[4], numbers[5]);
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?(E[+-]?\d+)?")]
    private static partial Regex Numbers();
}

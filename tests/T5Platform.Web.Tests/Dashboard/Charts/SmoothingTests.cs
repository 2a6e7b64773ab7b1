using T5Platform.Web.Dashboard.Charts;

namespace T5Platform.Web.Tests.Dashboard.Charts;

[Trait("speed", "unit")]
public sealed class SmoothingTests
{
    [Fact]
    public void Of_NoFactor_IsTheSameCurve()
    {
        CurvePoint[] points = [new(0, 3), new(1, 1)];
        Assert.Same(points, Smoothing.Of(points, 0));
    }

    [Fact]
    public void Of_AConstantCurve_StaysConstantFromItsFirstPointOn() =>
        Assert.All(Smoothing.Of([.. Enumerable.Range(0, 50).Select(step => new CurvePoint(step, 4))], 0.9), point => Assert.Equal(4, point.Value, 12));

    [Fact]
    public void Of_TwoPoints_WeighsThePast()
    {
        var smooth = Smoothing.Of([new(0, 2), new(1, 4)], 0.5);
        Assert.Equal(2, smooth[0].Value, 12);
        Assert.Equal(((0.5 * 0.5 * 2) + (0.5 * 4)) / 0.75, smooth[1].Value, 12);
    }

    [Fact]
    public void Of_ANonFinitePoint_PassesItOnAndForgetsIt()
    {
        var smooth = Smoothing.Of([new(0, 2), new(1, double.NaN), new(2, 2)], 0.9);
        Assert.True(double.IsNaN(smooth[1].Value));
        Assert.Equal(2, smooth[2].Value, 12);
    }
}

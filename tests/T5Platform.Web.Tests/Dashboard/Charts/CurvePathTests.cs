using T5Platform.Web.Dashboard.Charts;

namespace T5Platform.Web.Tests.Dashboard.Charts;

[Trait("speed", "unit")]
public sealed class CurvePathTests
{
    [Fact]
    public void Of_PointsOnALinearScale_HoldsThemAsTheyAre() =>
        Assert.Equal("M0 4.843392L1 4.036176L2 3", CurvePath.Of([new(0, 4.8433924f), new(1, 4.036176f), new(2, 3)], ValueScale.Linear));

    [Fact]
    public void Of_ANonFiniteValue_LiftsThePen() =>
        Assert.Equal("M0 1L1 2M3 4", CurvePath.Of([new(0, 1), new(1, 2), new(2, double.NaN), new(3, 4)], ValueScale.Linear));

    [Fact]
    public void Of_ALogarithmicScale_HoldsExponentsAndLeavesOutWhatHasNone() =>
        Assert.Equal("M0 1M2 2", CurvePath.Of([new(0, 10), new(1, 0), new(2, 100)], ValueScale.Logarithmic));

    [Fact]
    public void Of_NoPoints_IsEmpty() => Assert.Equal("", CurvePath.Of([], ValueScale.Linear));
}

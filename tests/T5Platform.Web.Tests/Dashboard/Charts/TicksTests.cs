using CsCheck;
using T5Platform.Web.Dashboard.Charts;

namespace T5Platform.Web.Tests.Dashboard.Charts;

[Trait("speed", "unit")]
public sealed class TicksTests
{
    [Fact]
    public void Even_OfAnOrdinaryRange_IsRound() => Assert.Equal([1.5, 2, 2.5, 3, 3.5], Ticks.Even(1.3, 3.6, 5));

    [Fact]
    public void Even_OfSmallSteps_HasNoDustOfBinaryFractions() => Assert.Equal([0, 0.1, 0.2, 0.3, 0.4], Ticks.Even(0, 0.4, 4));

    [Fact]
    public void Even_OfOnePoint_IsThatPoint() => Assert.Equal([7], Ticks.Even(7, 7, 5));

    [Fact]
    public void Even_OfNothingFinite_IsEmpty() => Assert.Empty(Ticks.Even(double.NaN, double.NaN, 5));

    [Fact]
    public void Whole_OfFewSteps_HasNoParts() => Assert.Equal([0, 1, 2, 3], Ticks.Whole(0, 3, 6));

    [Fact]
    public void Logarithmic_OverDecades_GoesByOneTwoFive() => Assert.Equal([1, 2, 5, 10, 20, 50], Ticks.Logarithmic(0.9, 60, 5));

    [Fact]
    public void Logarithmic_OverManyDecades_IsPowersOfTen() =>
        Assert.Equal([0.001, 0.01, 0.1, 1, 10, 100, 1000], Ticks.Logarithmic(0.001, 1000, 5));

    [Fact]
    public void Logarithmic_OfLessThanADecade_IsStillSomething() => Assert.True(Ticks.Logarithmic(2.1, 2.9, 5).Count >= 3);

    [Fact]
    public void Ticks_OfAnyRange_LieInItRiseAndAreFew() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-6, 1e6]).Sample((low, width) =>
        {
            var ticks = Ticks.Even(low, low + width, 5);
            var slack = width * 1e-6;
            Assert.All(ticks, tick => Assert.InRange(tick, low - slack, low + width + slack));
            Assert.InRange(ticks.Count, 1, 12);
            Assert.Equal(ticks.Order(), ticks);
        });
}

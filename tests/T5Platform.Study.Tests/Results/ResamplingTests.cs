using T5Platform.Study.Results;

namespace T5Platform.Study.Tests.Results;

[Trait("speed", "unit")]
public sealed class ResamplingTests
{
    [Fact]
    public void Interval_OfEqualScores_IsAPoint() => Assert.Equal(new(7, 7, 0.95), Resampling.Interval([7, 7, 7], 1));

    [Fact]
    public void Interval_OfOneScore_IsNotKnown() => Assert.Null(Resampling.Interval([7], 1));

    // The normal interval of 400 throws at one half: 50 ± 1.96 · 2.5.
    [Fact]
    public void Interval_OfThrows_IsTheNormalOne()
    {
        var interval = Resampling.Interval([.. Enumerable.Range(0, 400).Select(static index => index % 2 * 100.0)], 1)!;
        Assert.Equal(45.1, interval.Low, 0.8);
        Assert.Equal(54.9, interval.High, 0.8);
    }

    [Fact]
    public void Chance_OfEqualSystems_IsOne() => Assert.Equal(1, Resampling.Chance([1, 2, 3], [1, 2, 3], 1));

    // Five pairs that all differ alike: 2 of 32 exchanges give as great a difference.
    [Fact]
    public void Chance_OfFivePairs_IsTheExactShare() => Assert.Equal(2 / 32.0, Resampling.Chance([1, 1, 1, 1, 1], [0, 0, 0, 0, 0], 1), 0.025);

    [Fact]
    public void Chance_OfListsOfOtherLengths_IsRefused() => Assert.Throws<ArgumentException>(static () => Resampling.Chance([1], [1, 2], 1));
}

using T5Platform.Web.Dashboard.Formatting;

namespace T5Platform.Web.Tests.Dashboard.Formatting;

[Trait("speed", "unit")]
public sealed class HumaneTests
{
    [Theory]
    [InlineData(0.5, "500 ms")]
    [InlineData(42, "42 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(443_000, "5 d 3 h")]
    [InlineData(-3, "0 s")]
    public void Duration_OfSeconds_ReadsAsPeopleSayIt(double seconds, string words) => Assert.Equal(words, Humane.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(1, "just now")]
    [InlineData(59, "59 s ago")]
    [InlineData(3600, "1 h ago")]
    [InlineData(90_000, "25 h ago")]
    public void Ago_OfSeconds_IsCoarse(int seconds, string words) => Assert.Equal(words, Humane.Ago(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(seconds)));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.999, "99 %")]
    [InlineData(1, "100 %")]
    public void WholePercent_IsNeverAHundredBeforeItIsWhole(double share, string words) => Assert.Equal(words, Humane.WholePercent(share));

    [Theory]
    [InlineData(1, "1 run")]
    [InlineData(0, "0 runs")]
    [InlineData(1200, "1,200 runs")]
    public void Several_OfACount_AgreesWithIt(int count, string words) => Assert.Equal(words, Humane.Several(count, "run"));

    [Fact]
    public void Several_OfAnIrregularWord_TakesItsPlural() => Assert.Equal("3 lives", Humane.Several(3, "life", "lives"));

    [Fact]
    public void Signed_BelowZero_HasAMinusAndNoHyphen() => Assert.Equal("−10", Humane.Signed(-10));

    [Theory]
    [InlineData(512, "512 B")]
    [InlineData(1536, "1.50 KiB")]
    [InlineData(15_261_360, "14.6 MiB")]
    public void Bytes_OfASize_HasThreeDigits(long bytes, string words) => Assert.Equal(words, Humane.Bytes(bytes));

    [Fact]
    public void Significant_OfALearningRate_KeepsItsSize() => Assert.Equal("0.00316", Humane.Significant(0.0031623f));
}

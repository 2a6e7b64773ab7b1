using CsCheck;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

[Trait("speed", "unit")]
public class SpanLengthsTests
{
    // The lengths that the paper's configurations state.
    [Theory]
    [InlineData(512, 2.0, 552, 126)]
    [InlineData(512, 3.0, 568, 114)]
    [InlineData(512, 5.0, 581, 105)]
    [InlineData(512, 10.0, 591, 99)]
    public void For_ThePapersSettings_AreThePapersLengths(int inputs, double mean, int raw, int targets) =>
        Assert.Equal(new SpanLengths(raw, targets), SpanLengths.For(inputs, 0.15, mean));

    [Fact]
    public void For_HalfDensityAndLongerTargets_TakesOneOff() => Assert.Equal(new SpanLengths(98, 100), SpanLengths.For(100, 0.5, 1.0));

    [Fact]
    public void Of_RawTokens_IsTheWayBack() => Gen.Select(Gen.Int[16, 2048], Gen.Double[0.05, 0.49], Gen.Double[1.5, 12]).Sample((inputs, density, mean) =>
    {
        var lengths = SpanLengths.For(inputs, density, mean);
        Assert.Equal(lengths.Targets, SpanLengths.Of(lengths.Raw, density, mean).Targets);
        Assert.InRange(SpanLengths.Of(lengths.Raw, density, mean).Inputs, 1, inputs);
        Assert.True(SpanLengths.Of(lengths.Raw + 1, density, mean).Inputs > inputs);
    });

    [Fact]
    public void For_InputsOfOneToken_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => SpanLengths.For(1, 0.15, 3));

    [Fact]
    public void For_PublishedCases_AreReproduced()
    {
        foreach (var vector in SharedFiles.Cases("t5_denoising", "random_spans_helper"))
        {
            var parameters = vector.GetProperty("params");
            var lengths = SpanLengths.For(
                parameters.GetProperty("inputs_length").GetInt32(),
                parameters.GetProperty("noise_density").GetDouble(),
                parameters.GetProperty("mean_noise_span_length").GetDouble());
            Assert.Equal(vector.GetProperty("expected").Ints(), new[] { lengths.Raw, lengths.Targets });
        }
    }
}

using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

/// <summary>Over a million tokens, shares and lengths are what was asked for, within four standard errors.</summary>
[Trait("speed", "unit")]
public class NoiseStatisticsTests
{
    private const int Windows = 2000, Length = 512, Tokens = Windows * Length;
    private const double Errors = 4;

    private static RandomStream Stream(int index) => new(7, RandomPurpose.Noise, 0, 0, index);

    [Theory]
    [InlineData(0.10)]
    [InlineData(0.15)]
    [InlineData(0.25)]
    [InlineData(0.50)]
    public void Iid_MillionTokens_HasTheRateAndRunsOfGeometricLength(double rate)
    {
        var (noise, spans) = Count(index => NoiseMask.Iid(Length, rate, Stream(index)));
        Near(rate, noise / (double)Tokens, Math.Sqrt(rate * (1 - rate) / Tokens));
        // A run goes on with the rate, so its mean length is 1 / (1 - rate); windows' ends cut one in some hundred.
        Near(1 / (1 - rate), noise / (double)spans, (Math.Sqrt(rate) / (1 - rate) / Math.Sqrt(spans)) + (2.0 / Length / Errors));
    }

    [Theory]
    [InlineData(2, 0.15)]
    [InlineData(3, 0.15)]
    [InlineData(5, 0.15)]
    [InlineData(10, 0.15)]
    [InlineData(3, 0.50)]
    [InlineData(10, 0.50)]
    public void Spans_MillionTokens_HaveTheRateAndTheMeanExactly(double mean, double rate)
    {
        var (noise, spans) = Count(index => NoiseMask.RandomSpans(Length, rate, mean, Stream(index)));
        // No chance in the counts, only rounding to whole tokens and spans in each window.
        Assert.InRange(noise / (double)Tokens, rate - (0.5 / Length), rate + (0.5 / Length));
        var (least, most) = (rate * Length / ((rate * Length / mean) + 0.5), rate * Length / ((rate * Length / mean) - 0.5));
        Assert.InRange(noise / (double)spans, least - 0.02, most + 0.02);
    }

    [Theory]
    [InlineData(0.25, 2, 4)]
    [InlineData(0.5, 3, 3)]
    public void Regular_MillionTokens_HasTheRate(double rate, int minSpan, int maxSpan)
    {
        var (noise, _) = Count(index => NoiseMask.Regular(Length, rate, minSpan, maxSpan, Stream(index)));
        Near(rate, noise / (double)Tokens, 0.002);
    }

    [Fact]
    public void Prefix_ManyWindows_IsUniform()
    {
        var lengths = Enumerable.Range(0, Windows).Select(index => NoiseMask.RandomPrefix(Length, Stream(index)).Count(static noise => noise)).ToList();
        Near(Length / 2.0, lengths.Average(), Length / Math.Sqrt(12) / Math.Sqrt(Windows));
        Assert.Equal((true, true), (lengths.Min() < 5, lengths.Max() > Length - 5));
    }

    [Theory]
    [InlineData(0.4, 0.2)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.1, 0.8)]
    public void Prefix_OfLessDensity_BeginsLater(double density, double least)
    {
        var lengths = Enumerable.Range(0, Windows).Select(index => NoiseMask.RandomPrefix(101, Stream(index), density).Count(static noise => noise)).ToList();
        Assert.Equal((Math.Max(1, (int)(least * 100)), 100), (lengths.Min(), lengths.Max()));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoiseMask.RandomPrefix(10, Stream(0), 0.6));
    }

    [Fact]
    public void BertStyle_MillionTokens_MasksAndDrawsInTheirShares()
    {
        var objective = ObjectiveRegistry.Create("bert_style", new NumberVocabulary(), new ObjectiveOptions());
        int[] window = [.. Enumerable.Range(3, Length)];
        var (masked, drawn) = (0, 0);
        for (var index = 0; index < Windows; index++)
        {
            foreach (var (id, original) in objective.Apply(window, Stream(index)).Inputs.Zip(window))
            {
                if (id == 32_099) masked++;
                else if (id != original) drawn++;
            }
        }

        Near(0.15 * 0.9, masked / (double)Tokens, Math.Sqrt(0.135 * 0.865 / Tokens) + 1e-5);
        Near(0.15 * 0.1, drawn / (double)Tokens, Math.Sqrt(0.015 * 0.985 / Tokens) + 1e-5);
    }

    [Fact]
    public void Deshuffling_ManyWindows_SendsATokenAnywhere()
    {
        var objective = ObjectiveRegistry.Create("deshuffling", new NumberVocabulary(), new ObjectiveOptions());
        var counts = new int[8];
        for (var index = 0; index < 16_000; index++) counts[Array.IndexOf(objective.Apply([3, 4, 5, 6, 7, 8, 9, 10], Stream(index)).Inputs, 3)]++;
        Assert.All(counts, count => Near(2000, count, Math.Sqrt(16_000 * 0.125 * 0.875)));
    }

    private static (int Noise, int Spans) Count(Func<int, bool[]> mask)
    {
        var (noise, spans) = (0, 0);
        for (var index = 0; index < Windows; index++)
        {
            var before = false;
            foreach (var one in mask(index))
            {
                if (one) noise++;
                if (one && !before) spans++;
                before = one;
            }
        }

        return (noise, spans);
    }

    private static void Near(double expected, double actual, double error) => Assert.InRange(actual, expected - (Errors * error), expected + (Errors * error));
}

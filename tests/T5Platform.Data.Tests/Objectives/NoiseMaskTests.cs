using CsCheck;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

[Trait("speed", "unit")]
public class NoiseMaskTests
{
    private static RandomStream Stream(long seed) => new(seed, RandomPurpose.Noise, 0, 0, 0);

    private static int Runs(bool[] mask, bool value) => mask.Where((noise, i) => noise == value && (i == 0 || mask[i - 1] != value)).Count();

    [Theory]
    [InlineData(512, 0.15, 3.0, 77, 26)]
    [InlineData(32, 0.25, 2.0, 8, 4)]
    [InlineData(100, 0.15, 10.0, 15, 2)]
    [InlineData(2, 0.5, 1.0, 1, 1)]
    [InlineData(10, 0.9, 1.0, 9, 1)]
    public void RandomSpans_AnySeed_HasTheExactCounts(int length, double density, double mean, int noise, int spans) =>
        Gen.Long.Sample(seed =>
        {
            var mask = NoiseMask.RandomSpans(length, density, mean, Stream(seed));
            Assert.Equal(noise, mask.Count(value => value));
            Assert.Equal((spans, spans), (Runs(mask, true), Runs(mask, false)));
            Assert.False(mask[0]);
            Assert.True(mask[^1]);
        });

    [Fact]
    public void RolledSpans_AnySeed_IsTheMaskTurned() => Gen.Select(Gen.Long, Gen.Int[0, 80]).Sample((seed, length) =>
    {
        var (mask, rolled) = (NoiseMask.RandomSpans(length, 0.25, 3, Stream(seed)), NoiseMask.RolledSpans(length, 0.25, 3, Stream(seed)));
        Assert.Contains(Enumerable.Range(0, Math.Max(1, length)), by => rolled.SequenceEqual(mask[by..].Concat(mask[..by])));
    });

    [Fact]
    public void RandomSpans_NoDensity_IsNoNoise() => Assert.DoesNotContain(true, NoiseMask.RandomSpans(20, 0, 3, Stream(1)));

    [Fact]
    public void RandomSpans_OneToken_IsCutFromTwo() => Assert.Equal([false], NoiseMask.RandomSpans(1, 0.15, 3, Stream(1)));

    [Fact]
    public void RandomSpans_ManySeeds_EveryPositionButTheEndsIsNoiseAboutAsOften()
    {
        var counts = new int[60];
        for (var seed = 0; seed < 4000; seed++)
        {
            var mask = NoiseMask.RandomSpans(60, 0.15, 3, Stream(seed));
            for (var i = 0; i < mask.Length; i++) counts[i] += mask[i] ? 1 : 0;
        }

        Assert.Equal(4000 * 9, counts.Sum());
        Assert.All(counts[5..50], count => Assert.InRange(count, 300, 900));
    }

    [Fact]
    public void Iid_ManyTokens_HasAboutTheDensity() =>
        Assert.InRange(NoiseMask.Iid(100_000, 0.15, Stream(5)).Count(noise => noise), 14_500, 15_500);

    [Fact]
    public void RandomPrefix_AnySeed_IsAPrefixOfOneToAllButOne()
    {
        var lengths = new HashSet<int>();
        for (var seed = 0; seed < 500; seed++)
        {
            var mask = NoiseMask.RandomPrefix(10, Stream(seed));
            var length = mask.Count(noise => noise);
            Assert.All(mask[..length], Assert.True);
            lengths.Add(length);
        }

        Assert.Equal(Enumerable.Range(1, 9), lengths.Order());
    }

    [Fact]
    public void RandomPrefix_OneToken_HasNone() => Assert.Equal([false], NoiseMask.RandomPrefix(1, Stream(1)));

    [Fact]
    public void RandomSpans_PublishedCases_Hold()
    {
        foreach (var vector in SharedFiles.Cases("t5_denoising", "random_spans_noise_mask"))
        {
            var (parameters, expected) = (vector.GetProperty("params"), vector.GetProperty("expected"));
            // T5 leaves the rotation off, and so there is none here.
            if (parameters.TryGetProperty("random_roll", out var roll) && roll.GetBoolean()) continue;
            if (!expected.TryGetProperty("num_noise_tokens", out var tokens)) continue;
            var mask = NoiseMask.RandomSpans(
                vector.GetProperty("inputs").GetProperty("length").GetInt32(),
                parameters.GetProperty("noise_density").GetDouble(),
                parameters.GetProperty("mean_noise_span_length").GetDouble(),
                Stream(11));
            Assert.Equal(tokens.GetInt32(), mask.Count(noise => noise));
            Assert.Equal(expected.GetProperty("num_noise_spans").GetInt32(), Runs(mask, true));
            Assert.Equal(expected.GetProperty("num_nonnoise_spans").GetInt32(), Runs(mask, false));
        }
    }
}

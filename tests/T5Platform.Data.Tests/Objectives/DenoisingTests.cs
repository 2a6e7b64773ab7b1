using T5Platform.Data.Objectives;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

[Trait("speed", "unit")]
public class DenoisingTests
{
    private static bool[] Mask(string picture) => [.. picture.Select(mark => mark == 'x')];

    [Fact]
    public void UniqueSentinels_EndsWithNoise_HasNoClosingSentinel()
    {
        var pair = Denoising.UniqueSentinels([10, 11, 12, 13, 14, 15], Mask("..x.xx"), new NumberVocabulary(1000));
        Assert.Equal([10, 11, 999, 13, 998], pair.Inputs);
        Assert.Equal([999, 12, 998, 14, 15], pair.Targets);
    }

    [Fact]
    public void UniqueSentinels_EndsWithoutNoise_TargetsHaveOneSentinelMore()
    {
        var pair = Denoising.UniqueSentinels([10, 11, 12, 13], Mask(".x.."), new NumberVocabulary(1000));
        Assert.Equal([10, 999, 12, 13], pair.Inputs);
        Assert.Equal([999, 11, 998], pair.Targets);
    }

    [Fact]
    public void UniqueSentinels_BeginsWithNoise_SidesAreShiftedByOne()
    {
        var pair = Denoising.UniqueSentinels([10, 11, 12, 13], Mask("x.x."), new NumberVocabulary(1000));
        Assert.Equal([999, 11, 998, 13], pair.Inputs);
        Assert.Equal([10, 999, 12, 998], pair.Targets);
    }

    [Theory]
    [InlineData(".noise_span_to_unique_sentinel", true)]
    [InlineData(".nonnoise_span_to_unique_sentinel", false)]
    public void ReplaceRuns_PublishedCases_AreReproduced(string function, bool replaced)
    {
        foreach (var vector in SharedFiles.Cases("t5_denoising", function))
        {
            var inputs = vector.GetProperty("inputs");
            bool[] mask = [.. inputs.GetProperty("noise_mask").EnumerateArray().Select(noise => noise.GetBoolean())];
            var vocabulary = new NumberVocabulary(vector.GetProperty("params").GetProperty("vocab_size").GetInt32());
            Assert.Equal(
                vector.GetProperty("expected").Ints(),
                Denoising.ReplaceRuns(inputs.GetProperty("tokens").Ints(), mask, replaced, vocabulary));
        }
    }
}

using CsCheck;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Objectives;

[Trait("speed", "unit")]
public class RandomDenoisingTests
{
    private static readonly NumberVocabulary Vocabulary = new(50);

    private static readonly Gen<(int[] Tokens, bool[] Mask, RandomStream Random)> Any =
        Gen.Select(Gen.Select(Gen.Int[3, 49], Gen.Bool).Array[1, 40], Gen.Long)
            .Select((places, seed) => (
                places.Select(static place => place.Item1).ToArray(),
                places.Select(static place => place.Item2).ToArray(),
                new RandomStream(seed, RandomPurpose.Noise, 0, 0, 0)));

    private static void LeavesTheRest(int[] tokens, bool[] mask, int[] result)
    {
        Assert.Equal(tokens.Length, result.Length);
        Assert.All(Enumerable.Range(0, tokens.Length).Where(place => !mask[place]), place => Assert.Equal(tokens[place], result[place]));
    }

    [Fact]
    public void Permute_AnyMask_KeepsEveryTokenAndTheRestInPlace() => Any.Sample(any =>
    {
        var result = RandomDenoising.Permute(any.Tokens, any.Mask, any.Random);
        LeavesTheRest(any.Tokens, any.Mask, result);
        Assert.Equal(any.Tokens.Order(), result.Order());
    });

    [Fact]
    public void Gather_AnyMask_TakesTokensOfTheWindow() => Any.Sample(any =>
    {
        var result = RandomDenoising.Gather(any.Tokens, any.Mask, any.Random);
        LeavesTheRest(any.Tokens, any.Mask, result);
        Assert.Subset(any.Tokens.ToHashSet(), result.ToHashSet());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Draw_AnyMask_TakesTokensOfTheVocabularyOrTheMask(double probability) => Any.Sample(any =>
    {
        var result = RandomDenoising.Draw(any.Tokens, any.Mask, probability, Vocabulary, any.Random);
        LeavesTheRest(any.Tokens, any.Mask, result);
        Assert.All(result, id => Assert.InRange(id, 3, 49));
        if (probability == 0) Assert.Equal(Denoising.MaskTokens(any.Tokens, any.Mask, Vocabulary), result);
    });

    [Fact]
    public void Keep_AnyMask_DividesTheWindow() => Any.Sample(any =>
    {
        var (noise, rest) = (Denoising.Keep(any.Tokens, any.Mask, true), Denoising.Keep(any.Tokens, any.Mask, false));
        Assert.Equal(any.Tokens.Order(), noise.Concat(rest).Order());
        Assert.Equal(any.Mask.Count(static one => one), noise.Length);
    });

    [Fact]
    public void RunsAlike_Runs_BecomeOneSentinelEach() => Assert.Equal(
        [49, 12, 13, 49, 15], Denoising.ReplaceRunsAlike([10, 11, 12, 13, 14, 15], [true, true, false, false, true, false], true, Vocabulary));
}

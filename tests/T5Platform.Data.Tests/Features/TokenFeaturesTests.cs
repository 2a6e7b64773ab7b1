using CsCheck;
using T5Platform.Data.Features;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Features;

[Trait("speed", "unit")]
public class TokenFeaturesTests
{
    private static RandomStream Stream(long seed) => new(seed, RandomPurpose.Chunk, 0, 0, 0);

    [Fact]
    public void KeepLast_Longer_LosesItsBeginning()
    {
        var example = AnExample.Of([2, 3, 4], []);
        Assert.Equal([3, 4], TokenFeatures.KeepLast(example, "inputs", 2).Ids("inputs"));
        Assert.Equal([2, 3, 4], TokenFeatures.KeepLast(example, "inputs", null).Ids("inputs"));
        Assert.Equal([2, 3, 4], TokenFeatures.KeepLast(example, "inputs", 3).Ids("inputs"));
    }

    [Fact]
    public void Join_Examples_LoseZerosAndOtherFeatures()
    {
        var joined = TokenFeatures.Join([AnExample.Of([9], [2, 0, 3]), AnExample.Of([9], [4]), AnExample.Of([9], [0, 5])], "targets", 2).ToList();
        Assert.Equal(["2 3 4", "5"], joined.Select(static example => AnExample.Show(example, "targets")));
        Assert.False(joined[0].Has("inputs"));
    }

    [Fact]
    public void JoinAndCut_Examples_AreOneStream() => Assert.Equal(
        ["2 3 4", "5 6 7", "8"],
        TokenFeatures.JoinAndCut([AnExample.Of([], [2, 3]), AnExample.Of([], [4, 5, 6, 7, 8])], "targets", 3).Select(static example => AnExample.Show(example, "targets")));

    [Fact]
    public void ShiftRight_Ids_BeginWithTheStart()
    {
        Assert.Equal([7, 2, 3], TokenFeatures.ShiftRight([2, 3, 4], 7));
        Assert.Empty(TokenFeatures.ShiftRight([]));
    }

    [Fact]
    public void KeepAnswer_LongInputs_AreCutAroundIt() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 59], Gen.Int[1, 5], Gen.Int[5, 30], Gen.Long)
        .Where((length, at, answer, _, _) => at + answer <= length)
        .Sample((length, at, answer, most, seed) =>
        {
            int[] inputs = [.. Enumerable.Range(3, length)];
            var cut = TokenFeatures.KeepAnswer(AnExample.Of(inputs, inputs[at..(at + answer)]), most, Stream(seed))!;
            Assert.Equal(Math.Min(length, most), cut.Ids("inputs").Length);
            Assert.True(cut.Ids("inputs").AsSpan().IndexOf(cut.Ids("targets")) >= 0);
        });

    [Fact]
    public void KeepAnswer_NotThere_IsNothing()
    {
        Assert.Null(TokenFeatures.KeepAnswer(AnExample.Of([3, 4, 5, 6], [7]), 2, Stream(1)));
        Assert.NotNull(TokenFeatures.KeepAnswer(AnExample.Of([3, 4], [7]), 2, Stream(1)));
    }
}

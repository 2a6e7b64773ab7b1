using CsCheck;
using T5Platform.Training.Collectives;
using T5Platform.Training.Gradients;

namespace T5Platform.Training.Tests.Collectives;

[Trait("speed", "unit")]
public sealed class TreeSumTests
{
    [Fact]
    public void Add_TermsOfVeryDifferentSize_KeepsToTheTree()
    {
        float[][] terms = [[1e8f], [1f], [-1e8f], [1f]];
        TreeSum.Add(terms, 1);
        Assert.Equal((1e8f + 1f) + (-1e8f + 1f), terms[0][0]);
        Assert.NotEqual(1e8f + 1f - 1e8f + 1f, terms[0][0]); // what adding from left to right would give
    }

    [Fact]
    public void Add_NotAPowerOfTwo_IsRefused() => Assert.Throws<ArgumentException>(() => TreeSum.Add([[1f], [2f], [3f]], 1));

    [Fact]
    public void Push_ThenAddAcrossRanks_GivesTheBitsOfOneRankForEveryGangSize() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 70], Gen.UInt).Sample((levels, length, seed) =>
        {
            var shards = Terms.Random(1 << levels, length, seed);
            var expected = Terms.Bits(OneRank(shards));
            for (var ranks = 1; ranks <= shards.Length; ranks *= 2)
                Assert.Equal(expected, Terms.Bits(ManyRanks(shards, ranks)));
        });

    private static float[] OneRank(float[][] shards) => Local(shards);

    private static float[] ManyRanks(float[][] shards, int ranks)
    {
        float[][] subtrees = [.. shards.Chunk(shards.Length / ranks).Select(Local)];
        TreeSum.Add(subtrees, shards[0].Length);
        return subtrees[0];
    }

    private static float[] Local(float[][] shards)
    {
        var tree = new LogicalShardTree(shards.Length);
        var buffer = new float[shards[0].Length];
        foreach (var shard in shards)
        {
            shard.CopyTo(buffer, 0);
            tree.Push(buffer);
        }

        return buffer;
    }
}

using CsCheck;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Tests.Randomness;

[Trait("speed", "unit")]
public class KeyedPermutationTests
{
    private static long[] All(long seed, long epoch, int count)
    {
        var order = new KeyedPermutation(seed, epoch, count);
        return [.. Enumerable.Range(0, count).Select(position => order[position])];
    }

    [Fact]
    public void Permutation_AnyCount_VisitsEveryItemOnce() =>
        Gen.Select(Gen.Long, Gen.Long[0, 1000], Gen.Int[1, 700]).Sample((seed, epoch, count) =>
            All(seed, epoch, count).Order().SequenceEqual(Enumerable.Range(0, count).Select(item => (long)item)), iter: 200);

    [Fact]
    public void Permutation_OtherEpochOrSeed_IsAnotherOrder()
    {
        var first = All(1, 0, 100);
        Assert.NotEqual(first, All(1, 1, 100));
        Assert.NotEqual(first, All(2, 0, 100));
        Assert.NotEqual(first, first.Order());
    }

    [Fact]
    public void Permutation_OfOnePlace_NeverChanges() => Assert.Equal([1, 3, 0, 9, 2, 4, 8, 6, 5, 7], All(7, 3, 10));

    [Fact]
    public void Permutation_HugeCount_StaysInRange()
    {
        var order = new KeyedPermutation(1, 0, (1L << 40) + 12345);
        Assert.All(Enumerable.Range(0, 1000), position => Assert.InRange(order[position], 0, (1L << 40) + 12344));
    }

    [Fact]
    public void Permutation_FirstPositionOverSeeds_IsUniform()
    {
        var counts = new int[5];
        for (var seed = 0; seed < 10_000; seed++) counts[new KeyedPermutation(seed, 0, 5)[0]]++;
        Assert.All(counts, count => Assert.InRange(count, 1_850, 2_150));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void Permutation_PositionOutside_IsRefused(long position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeyedPermutation(1, 0, 10)[position]);
}

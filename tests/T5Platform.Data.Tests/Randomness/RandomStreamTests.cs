using CsCheck;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Tests.Randomness;

[Trait("speed", "unit")]
public class RandomStreamTests
{
    private static readonly Gen<(long Seed, long Step, int Shard, long Index)> Places =
        Gen.Select(Gen.Long, Gen.Long[0, (1L << 40) - 1], Gen.Int[0, ushort.MaxValue], Gen.Long[0, uint.MaxValue]);

    private static RandomStream Stream(long seed = 7, RandomPurpose purpose = RandomPurpose.Noise, long step = 3, int shard = 2, long index = 1) =>
        new(seed, purpose, step, shard, index);

    private static ulong[] Draw(RandomStream stream) => [stream.NextUInt64(), stream.NextUInt64(), stream.NextUInt64()];

    [Fact]
    public void Stream_OfOnePlace_NeverChanges() =>
        // Frozen: another value here would change every run's data order, noise and dropout.
        Assert.Equal([9217517548604134839UL, 12497682407954197543UL, 11463672215143668027UL], Draw(Stream()));

    [Fact]
    public void Stream_SamePlace_SameNumbers() => Places.Sample(place =>
        Draw(Stream(place.Seed, RandomPurpose.Order, place.Step, place.Shard, place.Index))
            .SequenceEqual(Draw(Stream(place.Seed, RandomPurpose.Order, place.Step, place.Shard, place.Index))));

    [Fact]
    public void Stream_AnyCoordinateDiffers_NumbersDiffer() => Places.Sample(place =>
    {
        var (seed, step, shard, index) = place;
        var own = Draw(Stream(seed, RandomPurpose.Noise, step, shard, index));
        RandomStream[] others =
        [
            Stream(seed ^ 1, RandomPurpose.Noise, step, shard, index),
            Stream(seed, RandomPurpose.Dropout, step, shard, index),
            Stream(seed, RandomPurpose.Noise, step ^ 1, shard, index),
            Stream(seed, RandomPurpose.Noise, step ^ (1L << 35), shard, index),
            Stream(seed, RandomPurpose.Noise, step, shard ^ 1, index),
            Stream(seed, RandomPurpose.Noise, step, shard, index ^ 1),
        ];
        return others.All(other => !Draw(other).SequenceEqual(own));
    });

    [Fact]
    public void NextInt_ManyDraws_AreUniform()
    {
        var stream = Stream();
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++) counts[stream.NextInt(7)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void NextSingleAndDouble_ManyDraws_FillTheUnitInterval()
    {
        var stream = Stream();
        var singles = Enumerable.Range(0, 10_000).Select(_ => stream.NextSingle()).ToList();
        var doubles = Enumerable.Range(0, 10_000).Select(_ => stream.NextDouble()).ToList();
        Assert.All(singles, value => Assert.InRange(value, 0f, 0.99999994f));
        Assert.All(doubles, value => Assert.InRange(value, 0, 1 - 1e-16));
        Assert.InRange(singles.Average(), 0.485, 0.515);
        Assert.InRange(doubles.Average(), 0.485, 0.515);
    }

    [Fact]
    public void Shuffle_Items_KeepsThemAndReachesEveryOrder()
    {
        var stream = Stream();
        var orders = new HashSet<string>();
        for (var i = 0; i < 400; i++)
        {
            int[] items = [1, 2, 3, 4];
            stream.Shuffle<int>(items);
            Assert.Equal([1, 2, 3, 4], items.Order());
            orders.Add(string.Join(',', items));
        }

        Assert.Equal(24, orders.Count);
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(1L << 40, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 65_536, 0)]
    [InlineData(0, 0, -1)]
    [InlineData(0, 0, 1L << 32)]
    public void Stream_PlaceOutOfRange_IsRefused(long step, int shard, long index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Stream(step: step, shard: shard, index: index));

    [Fact]
    public void NextInt_BoundBelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Stream().NextInt(0));
}

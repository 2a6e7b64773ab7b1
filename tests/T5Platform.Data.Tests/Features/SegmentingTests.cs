using CsCheck;
using T5Platform.Data.Features;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Features;

[Trait("speed", "unit")]
public class SegmentingTests
{
    private static RandomStream Stream(long seed) => new(seed, RandomPurpose.Chunk, 0, 0, 0);

    private static FeatureExample Example(int length) => AnExample
        .Of(("targets", [.. Enumerable.Range(0, length)]), ("aux", [.. Enumerable.Range(100, length)])).With("kept", new Feature.Text("x"));

    private static Segmenting Cut(int most, int? least = null, bool anywhere = false) =>
        new() { Most = most, Least = least, Alike = ["aux"], Unchanged = ["kept"], BeginsAnywhere = anywhere };

    [Fact]
    public void Split_AnyExample_IsCutWithoutLoss() => Gen.Select(Gen.Int[0, 80], Gen.Int[1, 30], Gen.Int[1, 30], Gen.Bool, Gen.Long)
        .Sample((length, one, other, draws, seed) =>
        {
            var (most, least) = (Math.Max(one, other), draws ? Math.Min(one, other) : (int?)null);
            var pieces = Cut(most, least).Split(Example(length), Stream(seed)).ToList();
            Assert.Equal(Enumerable.Range(0, length), pieces.SelectMany(static piece => piece.Ids("targets")));
            Assert.Equal(Enumerable.Range(100, length), pieces.SelectMany(static piece => piece.Ids("aux")));
            Assert.All(pieces, piece => Assert.Equal(new Feature.Text("x"), piece["kept"]));
            Assert.All(pieces.SkipLast(1), piece => Assert.InRange(piece.Ids("targets").Length, least ?? most, most));
            Assert.Single(pieces.SkipLast(1).Select(static piece => piece.Ids("targets").Length).Append(0).Distinct().Where(static size => size > 0).DefaultIfEmpty(1));
        });

    [Fact]
    public void Chunk_AnyExample_IsARunOfIt() => Gen.Select(Gen.Int[1, 80], Gen.Int[2, 30], Gen.Bool, Gen.Bool, Gen.Long)
        .Sample((length, most, draws, anywhere, seed) =>
        {
            var chunk = Cut(most, draws ? 1 : null, anywhere).Chunk(Example(length), Stream(seed))!;
            var ids = chunk.Ids("targets");
            Assert.InRange(ids.Length, 1, most);
            Assert.Equal(Enumerable.Range(ids[0], ids.Length), ids);
            Assert.Equal(ids.Select(static id => id + 100), chunk.Ids("aux"));
            if (!draws && !anywhere) Assert.Equal(0, ids[0] % most);
        });

    [Fact]
    public void Chunk_NothingToCut_IsNothing() => Assert.Null(Cut(3).Chunk(Example(0), Stream(1)));

    [Fact]
    public void Chunk_FeaturesThatDoNotGoTogether_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Cut(3).Chunk(Example(4).With("aux", [1]), Stream(1)));
        Assert.Throws<ArgumentException>(() => (Cut(3) with { Unchanged = ["aux"] }).Chunk(Example(4), Stream(1)));
    }

    [Fact]
    public void Split_RowsOfNumbers_AreCutAlongTheFirstAxis()
    {
        var rows = new Feature.List([.. Enumerable.Range(0, 5).Select(static row => new Feature.Ids([row, row * 2]))]);
        var pieces = new Segmenting { Most = 2 }.Split(AnExample.Of().With("targets", rows), Stream(1)).ToList();
        Assert.Equal([2, 2, 1], pieces.Select(static piece => piece["targets"].Length));
    }
}

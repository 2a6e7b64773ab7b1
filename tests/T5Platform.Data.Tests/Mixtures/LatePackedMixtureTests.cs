using T5Platform.Data.Batches;
using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Mixtures;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Tests.Mixtures;

/// <summary>A packed mixture is found at any place without packing what lies before it.</summary>
[Trait("speed", "unit")]
public class LatePackedMixtureTests
{
    private static MixtureBatchOptions Options { get; } = new()
    {
        Vocabulary = "numbers", Rates = new Dictionary<string, double> { ["long"] = 1, ["short"] = 2 }, InputLength = 64, TargetLength = 64,
        RowsPerLogicalShard = 8, LogicalShards = 4, Seed = 3, Packed = true,
    };

    private static MixtureBatchSource Source(Counted items) => new(Options, name => items with { Longest = name == "long" ? 40 : 9 }, static _ => throw new NotSupportedException());

    [Fact]
    public void LateStep_PacksItsOwnStretchAndTheFirst()
    {
        var (items, again) = (new Counted(new long[1]), new Counted(new long[1]));
        var late = Source(items).GetBatch(40_000_000_000, 3);
        Assert.InRange(items.Asked[0], MixtureQuota.Stretch, 3 * MixtureQuota.Stretch);
        var other = Source(again);
        other.GetBatch(0, 0);
        other.GetBatch(39_999_999_999, 1);
        Assert.Equal(late.Inputs, other.GetBatch(40_000_000_000, 3).Inputs);
    }

    [Fact]
    public void Stretches_HaveAboutAsManyRowsAsTheFirst()
    {
        var items = new Counted(new long[1]);
        var quota = new MixtureQuota([1 / 3.0, 2 / 3.0]);
        var mixture = new MixtureItems([new RowItemsMember(items with { Longest = 40 }, 3), new RowItemsMember(items with { Longest = 9 }, 4)], quota);
        var rows = Enumerable.Range(0, 30).Select(stretch => Rows(mixture, stretch)).ToList();
        Assert.InRange(rows.Max() - rows.Min(), 1, rows.Min() / 50);
    }

    private static int Rows(MixtureItems mixture, long stretch)
    {
        var filling = new RowFilling(new PairLengths(64, 64));
        return Enumerable.Range(0, MixtureQuota.Stretch).Count(item => filling.BeginsRow(mixture.MostOf(stretch, item)));
    }

    /// <summary>Examples of lengths up to <see cref="Longest"/>; counts how often a length is asked for.</summary>
    private sealed record Counted(long[] Asked) : IRowItems
    {
        public int Longest { get; init; } = 9;

        public bool SameEveryEpoch => true;

        public bool MayBePacked => true;

        public int? Eos => 1;

        public long Count(long epoch) => 1_000;

        public PairLengths MostOf(long epoch, long item)
        {
            Asked[0]++;
            return new(2 + (int)(item % Longest), 3);
        }

        public TokenPair Get(long epoch, long item, RandomStream random) => new([.. Enumerable.Repeat(3 + (int)item, 1 + (int)(item % Longest))], [5, 6]);
    }
}

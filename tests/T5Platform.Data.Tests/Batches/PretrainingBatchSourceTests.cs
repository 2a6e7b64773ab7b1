using CsCheck;
using T5Platform.Data.Batches;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Batches;

[Trait("speed", "unit")]
public class PretrainingBatchSourceTests
{
    private static PretrainingBatchOptions Options(int shards = 4, int rows = 2, long seed = 1, string objective = "span_corruption") => new()
    {
        Vocabulary = "numbers",
        Corpus = "numbers",
        Objective = objective,
        InputLength = 16,
        TargetLength = 16,
        RowsPerLogicalShard = rows,
        LogicalShards = shards,
        Seed = seed,
    };

    private static PretrainingBatchSource Source(PretrainingBatchOptions options, int tokens = 3_000) => new(
        options, new MemoryTokens(tokens), ObjectiveRegistry.Create(options.Objective, new NumberVocabulary(), options.ObjectiveOptions));

    private static int[] Bytes(Batch batch) => [.. batch.Inputs, .. batch.Targets];

    [Fact]
    public void GetBatch_AnyOrderOfCalls_GivesTheSameBytes() =>
        Gen.Select(Gen.Long, Gen.Int[1, 6], Gen.Int[1, 3], Gen.Select(Gen.Long[0, 100_000], Gen.Int[0, 5]).List[1, 20])
            .Sample((seed, shards, rows, calls) =>
            {
                var (one, other) = (Source(Options(shards, rows, seed)), Source(Options(shards, rows, seed)));
                var places = calls.Select(call => (Step: call.Item1, Shard: call.Item2 % shards)).Distinct().ToList();
                var forward = places.ToDictionary(place => place, place => Bytes(one.GetBatch(place.Step, place.Shard)));
                places.Reverse();
                Assert.All(places, place => Assert.Equal(forward[place], Bytes(other.GetBatch(place.Step, place.Shard))));
            });

    [Fact]
    public void GetBatch_ShardsSpreadOverAnyNumberOfProcesses_GiveTheSameStep()
    {
        var alone = Source(Options(shards: 8));
        var step = Enumerable.Range(0, 8).SelectMany(shard => Bytes(alone.GetBatch(5, shard))).ToArray();
        foreach (var processes in new[] { 1, 2, 4, 8 })
        {
            var gang = Enumerable.Range(0, processes).Select(_ => Source(Options(shards: 8))).ToList();
            var spread = Enumerable.Range(0, 8).SelectMany(shard => Bytes(gang[shard * processes / 8].GetBatch(5, shard)));
            Assert.Equal(step, spread);
        }
    }

    [Fact]
    public void GetBatch_WithinAnEpoch_ShardsAndStepsAreDisjointAndCoverTheStream()
    {
        // lm keeps the window whole: 15 tokens each; 3,000 tokens are 200 windows, 25 steps of 8 rows.
        var source = Source(Options(objective: "lm"));
        var seen = new List<int>();
        for (var step = 0; step < 25; step++)
        {
            for (var shard = 0; shard < 4; shard++) seen.AddRange(source.GetBatch(step, shard).Targets.Where(id => id > 1));
        }

        Assert.Equal(Enumerable.Range(3, 3_000), seen.Order());
    }

    [Fact]
    public void GetBatch_NextEpoch_HasOtherWindowsInAnotherOrder()
    {
        var source = Source(Options(objective: "lm"));
        var first = Enumerable.Range(0, 25).Select(step => source.GetBatch(step, 0).Targets[0]).ToList();
        var second = Enumerable.Range(25, 25).Select(step => source.GetBatch(step, 0).Targets[0]).ToList();
        Assert.NotEqual(first, second);
        Assert.NotEqual(first[0] % 15, second[0] % 15);
    }

    [Fact]
    public void GetBatch_Rows_AreCorruptedPaddedAndEndWithEos()
    {
        var batch = Source(Options()).GetBatch(0, 0);
        Assert.Equal((2, 16, 16, 32, 32), (batch.Rows, batch.InputLength, batch.TargetLength, batch.Inputs.Length, batch.Targets.Length));
        foreach (var row in batch.Inputs.Chunk(16).Concat(batch.Targets.Chunk(16)))
        {
            var end = Array.IndexOf(row, 1);
            Assert.InRange(end, 1, 15);
            Assert.All(row[(end + 1)..], id => Assert.Equal(0, id));
        }

        Assert.Contains(32_099, batch.Inputs);
        Assert.Contains(32_099, batch.Targets);
    }

    [Fact]
    public void GetBatch_AnotherSeed_IsAnotherBatch() =>
        Assert.NotEqual(Bytes(Source(Options(seed: 1)).GetBatch(0, 0)), Bytes(Source(Options(seed: 2)).GetBatch(0, 0)));

    [Fact]
    public void GetBatch_SameWindowInAnotherEpoch_HasAnotherMask()
    {
        // One window in all: every epoch reads the same ring of 18 tokens.
        var source = Source(Options(shards: 1, rows: 1), tokens: 18);
        Assert.NotEqual(source.GetBatch(0, 0).Inputs, source.GetBatch(1, 0).Inputs);
    }

    [Fact]
    public void GetBatch_OfOnePlace_NeverChanges() =>
        Assert.Equal(
            "643 644 645 646 32099 1 32099 647 648 649 1 0 0 0",
            string.Join(' ', Bytes(Source(Options(shards: 2, rows: 1, seed: 42)).GetBatch(1000, 1))[10..24]));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 4)]
    public void GetBatch_NoSuchPlace_IsRefused(long step, int shard) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Source(Options()).GetBatch(step, shard));

    [Fact]
    public void Source_StreamShorterThanAWindow_SaysWhatIsNeeded()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Source(Options(), tokens: 10));
        Assert.Contains("has 10 tokens; one window needs 17", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Source_NumbersOutOfRange_AreRefusedByName()
    {
        (PretrainingBatchOptions Options, string Field)[] cases =
        [
            (Options() with { InputLength = 1 }, "InputLength"),
            (Options() with { TargetLength = 1 }, "TargetLength"),
            (Options() with { RowsPerLogicalShard = 0 }, "RowsPerLogicalShard"),
            (Options() with { LogicalShards = 0 }, "LogicalShards"),
            (Options() with { LogicalShards = 65_537 }, "LogicalShards"),
        ];
        Assert.All(cases, item => Assert.Equal(item.Field, Assert.Throws<ArgumentOutOfRangeException>(() => Source(item.Options)).ParamName));
    }
}

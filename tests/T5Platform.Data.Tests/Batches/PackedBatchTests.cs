using CsCheck;
using T5Platform.Data.Batches;
using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Batches;

/// <summary>Packed batches hold what unpacked ones hold, in fewer rows, and are functions of their place just as they are.</summary>
[Trait("speed", "unit")]
public class PackedBatchTests
{
    private static readonly TextExample[] Examples =
        [.. Enumerable.Range(0, 60).Select(n => new TextExample(string.Join(' ', Enumerable.Repeat(n + 10, 1 + (n % 5))), $"{n + 100}"))];

    private static FinetuningBatchSource Task(bool packed, int rows = 2, int shards = 2, long seed = 1) => new(
        new FinetuningBatchOptions
        {
            Vocabulary = "numbers", Task = "numbers", InputLength = 16, TargetLength = 8,
            RowsPerLogicalShard = rows, LogicalShards = shards, Seed = seed, Packed = packed,
        },
        Examples,
        new NumberVocabulary());

    private static PretrainingBatchSource Corpus(string objective, MemoryDocuments documents, bool packed, DocumentHandling handling = DocumentHandling.Study) => new(
        new PretrainingBatchOptions
        {
            Vocabulary = "numbers", Corpus = "numbers", Objective = objective, InputLength = 32, TargetLength = 32,
            RowsPerLogicalShard = 1, LogicalShards = 1, Seed = 3, Packed = packed, Documents = handling, JoinedDocuments = 4,
        },
        documents.Stream,
        ObjectiveRegistry.Create(objective, new NumberVocabulary(), new ObjectiveOptions()),
        () => documents);

    /// <summary>The examples of a batch: by segment where it is packed, by row where not. Both sides without padding.</summary>
    private static IEnumerable<(string Inputs, string Targets)> Unpack(Batch batch)
    {
        for (var row = 0; row < batch.Rows; row++)
        {
            var segments = batch.Packing is { } packing ? packing.InputSegmentIds.Skip(row * batch.InputLength).Take(batch.InputLength).Max() : 1;
            for (var segment = 1; segment <= segments; segment++)
            {
                yield return (
                    Side(batch.Inputs, batch.Packing?.InputSegmentIds, row, batch.InputLength, segment),
                    Side(batch.Targets, batch.Packing?.TargetSegmentIds, row, batch.TargetLength, segment));
            }
        }
    }

    private static string Side(int[] tokens, int[]? segments, int row, int length, int segment) => string.Join(' ', Enumerable
        .Range(row * length, length).Where(at => segments is null ? tokens[at] != 0 : segments[at] == segment).Select(at => tokens[at]));

    [Fact]
    public void Task_OneEpoch_HoldsEveryExampleOnce()
    {
        var plain = Enumerable.Range(0, 15).SelectMany(step => Enumerable.Range(0, 2).SelectMany(shard => Unpack(Task(packed: false).GetBatch(step, shard)))).ToList();
        var packed = new List<(string, string)>();
        var rows = 0;
        for (var source = Task(packed: true, rows: 1, shards: 1); packed.Count < Examples.Length; rows++) packed.AddRange(Unpack(source.GetBatch(rows, 0)));
        Assert.Equal(plain.Order(), packed.Order());
        Assert.InRange(rows, 15, 30);
    }

    [Fact]
    public void Task_NextEpoch_HoldsThemAgainInAnotherOrder()
    {
        var source = Task(packed: true, rows: 1, shards: 1);
        var seen = Enumerable.Range(0, 200).SelectMany(step => Unpack(source.GetBatch(step, 0))).ToList();
        var (first, second) = (seen[..60], seen[60..120]);
        Assert.Equal(first.Order(), second.Order());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Segments_AnyBatch_RestartPositionsAndEndWithEos() => Gen.Select(Gen.Long, Gen.Long[0, 100_000]).Sample((seed, step) =>
    {
        var batch = Task(packed: true, seed: seed).GetBatch(step, 1);
        foreach (var (tokens, segments, positions, length) in new[]
        {
            (batch.Inputs, batch.Packing!.InputSegmentIds, batch.Packing.InputPositions, batch.InputLength),
            (batch.Targets, batch.Packing.TargetSegmentIds, batch.Packing.TargetPositions, batch.TargetLength),
        })
        {
            for (var at = 0; at < tokens.Length; at++)
            {
                Assert.Equal(tokens[at] == 0, segments[at] == 0);
                var begins = at % length == 0 || segments[at] != segments[at - 1];
                Assert.Equal(begins ? 0 : segments[at] == 0 ? 0 : positions[at - 1] + 1, positions[at]);
                if (at % length > 0 && begins) Assert.Equal(1, tokens[at - 1]);
                Assert.True(at % length == 0 || segments[at] == 0 || segments[at] - segments[at - 1] is 0 or 1);
            }
        }
    });

    [Fact]
    public void GetBatch_AnyOrderOfCalls_GivesTheSame() => Gen.Select(Gen.Long[0, 50_000], Gen.Long[0, 50_000]).Sample((one, other) =>
    {
        var (forward, backward) = (Task(packed: true), Task(packed: true));
        var (first, second) = (forward.GetBatch(one, 0).Inputs, forward.GetBatch(other, 1).Inputs);
        Assert.Equal(second, backward.GetBatch(other, 1).Inputs);
        Assert.Equal(first, backward.GetBatch(one, 0).Inputs);
    });

    [Theory]
    [InlineData("prefix_lm")]
    [InlineData("prefix_lm_2019")]
    [InlineData("deshuffling")]
    public void Documents_OneByOne_AreAllThereHoweverPacked(string objective)
    {
        var documents = new MemoryDocuments(5, 40, 3, 12, 31, 8, 90, 2, 1, 17);
        var whole = Enumerable.Range(0, 10).SelectMany(document => documents.Tokens(document)).ToHashSet();
        foreach (var packed in new[] { false, true })
        {
            var source = Corpus(objective, documents, packed);
            var tokens = new List<int>();
            for (var row = 0; tokens.Count < whole.Count; row++)
            {
                var batch = source.GetBatch(row, 0);
                var text = objective == "deshuffling" ? batch.Targets : [.. batch.Inputs, .. batch.Targets];
                tokens.AddRange(text.Where(static id => id > 2));
            }

            Assert.Equal(whole.Order(), tokens.Order());
        }
    }

    [Fact]
    public void Documents_OneByOne_NeedFewerRowsWhenPacked()
    {
        var documents = new MemoryDocuments([.. Enumerable.Range(0, 200).Select(static i => 1 + (i % 12))]);
        var (plain, packed) = (Corpus("deshuffling", documents, packed: false), Corpus("deshuffling", documents, packed: true));
        int Examples(PretrainingBatchSource source) => Enumerable.Range(0, 40).Sum(row => Unpack(source.GetBatch(row, 0)).Count());
        Assert.Equal(40, Examples(plain));
        Assert.InRange(Examples(packed), 120, 400);
    }

    [Theory]
    [InlineData("iid_denoising", DocumentHandling.Study)]
    [InlineData("span_corruption", DocumentHandling.Ring)]
    [InlineData("prefix_lm_2019", DocumentHandling.Ring)]
    public void Windows_ThatFillRows_HaveOneSegmentAndTheSameTokens(string objective, DocumentHandling handling)
    {
        var documents = new MemoryDocuments(50, 60, 70, 80, 90, 100);
        for (var step = 0; step < 30; step++)
        {
            var (plain, packed) = (Corpus(objective, documents, false, handling).GetBatch(step, 0), Corpus(objective, documents, true, handling).GetBatch(step, 0));
            Assert.Equal(plain.Inputs, packed.Inputs);
            Assert.Equal(plain.Targets, packed.Targets);
            Assert.Equal(1, packed.Packing!.InputSegmentIds.Max());
            Assert.Null(plain.Packing);
        }
    }

    [Fact]
    public void FullLanguageModel_Documents_EndWithEosAndWindowsDoNot()
    {
        var documents = new MemoryDocuments(20, 20, 20, 20);
        var batch = Corpus("full_lm", documents, packed: false).GetBatch(0, 0);
        Assert.All(batch.Inputs, id => Assert.Equal(0, id));
        var source = Corpus("full_lm", documents, packed: false);
        int[] tokens = [.. Enumerable.Range(0, 3).SelectMany(step => source.GetBatch(step, 0).Targets)];
        Assert.Equal(4, tokens.Count(static id => id == 1));
        Assert.Equal(80, tokens.Count(static id => id > 2));
    }

    [Fact]
    public void Study_WithoutDocumentsOrWithBadNumbers_IsRefused()
    {
        var options = new PretrainingBatchOptions
        {
            Vocabulary = "numbers", Corpus = "numbers", Objective = "lm", InputLength = 32, TargetLength = 32,
            RowsPerLogicalShard = 1, LogicalShards = 1, Seed = 3, Documents = DocumentHandling.Study,
        };
        var (documents, objective) = (new MemoryDocuments(5), ObjectiveRegistry.Create("lm", new NumberVocabulary(), new ObjectiveOptions()));
        Assert.Throws<ArgumentNullException>(() => new PretrainingBatchSource(options, documents.Stream, objective));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PretrainingBatchSource(options with { ChunkLength = 0 }, documents.Stream, objective, () => documents));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PretrainingBatchSource(options with { JoinedDocuments = 0 }, documents.Stream, objective, () => documents));
        Assert.Throws<ArgumentOutOfRangeException>(() => Task(packed: true, rows: 65_537));
    }

    [Theory]
    [InlineData(new[] { 3, 9, 1, 4, 1, 0, 0 }, new[] { 1, 1, 1, 2, 2, 0, 0 }, 0, new[] { 0, 3, 9, 0, 4, 0, 0 })]
    [InlineData(new[] { 3, 9, 1, 4, 1, 0, 0 }, new[] { 1, 1, 1, 2, 2, 0, 0 }, 10, new[] { 10, 3, 9, 10, 4, 10, 0 })]
    [InlineData(new[] { 3, 9, 1, 0 }, new int[0], 0, new[] { 0, 3, 9, 1 })]
    public void DecoderInputs_Segments_BeginWithTheStart(int[] targets, int[] segments, int start, int[] expected) =>
        Assert.Equal(expected, DecoderInputs.ShiftRight(targets, segments, start));
}

using CsCheck;
using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Batches.Documents;

[Trait("speed", "unit")]
public class DocumentEpochTests
{
    private static readonly Gen<int[]> Lengths = Gen.Int[1, 60].Array[1, 30];

    private static DocumentRules Rules(int window, int joined = 1, int chunk = 1000) => new() { ChunkLength = chunk, Joined = joined, WindowLength = window };

    private static List<int[]> Windows(DocumentEpoch epoch, MemoryDocuments documents) =>
        [.. Enumerable.Range(0, (int)epoch.Count).Select(window => epoch.Read(window, documents.Stream))];

    [Fact]
    public void OneByOne_AnyDocuments_AreCutWithoutLossAndNeverMixed() =>
        Gen.Select(Lengths, Gen.Int[1, 20], Gen.Long, Gen.Long[0, 5]).Sample((lengths, window, seed, number) =>
        {
            var documents = new MemoryDocuments(lengths);
            var windows = Windows(new DocumentEpoch(documents, Rules(window), seed, number), documents);
            Assert.Equal(lengths.Sum(length => (length + window - 1) / window), windows.Count);
            var whole = Enumerable.Range(0, lengths.Length).SelectMany(document => documents.Tokens(document)).Order();
            Assert.Equal(whole, windows.SelectMany(static tokens => tokens).Order());
            Assert.All(windows, tokens => Assert.Equal(tokens.Length, tokens[^1] - tokens[0] + 1));
            Assert.All(windows, tokens => Assert.InRange(tokens.Length, 1, window));
        });

    [Fact]
    public void Joined_AnyDocuments_FillEveryWindowButTheLastOfAGroup() =>
        Gen.Select(Lengths, Gen.Int[1, 20], Gen.Int[2, 8], Gen.Long).Sample((lengths, window, joined, seed) =>
        {
            var documents = new MemoryDocuments(lengths);
            var epoch = new DocumentEpoch(documents, Rules(window, joined), seed, 0);
            var windows = Windows(epoch, documents);
            var whole = Enumerable.Range(0, lengths.Length).SelectMany(document => documents.Tokens(document)).Order();
            Assert.Equal(whole, windows.SelectMany(static tokens => tokens).Order());
            Assert.InRange(windows.Count(tokens => tokens.Length < window), 0, (lengths.Length + joined - 1) / joined);
            Assert.Equal(windows.Select(static tokens => tokens.Length), Enumerable.Range(0, windows.Count).Select(at => epoch.LengthOf(at)));
        });

    [Fact]
    public void JoinedWithEos_Documents_EndWithIt()
    {
        var documents = new MemoryDocuments(3, 2);
        var epoch = new DocumentEpoch(documents, Rules(4, joined: 2) with { Eos = 1 }, 5, 0);
        int[] tokens = [.. Windows(epoch, documents).SelectMany(static window => window)];
        Assert.Contains(string.Join(' ', tokens), new[] { "3 4 5 1 7 8 1", "7 8 1 3 4 5 1" });
        Assert.Equal([4, 3], Windows(epoch, documents).Select(static window => window.Length));
    }

    [Fact]
    public void Chunks_LongDocument_IsReadInOneOfItsAlignedParts()
    {
        var documents = new MemoryDocuments(25);
        var starts = Enumerable.Range(0, 60).Select(number =>
        {
            var windows = Windows(new DocumentEpoch(documents, Rules(100, chunk: 10), 1, number), documents);
            var tokens = Assert.Single(windows);
            Assert.Equal(tokens[0] == 23 ? 5 : 10, tokens.Length);
            return tokens[0];
        });
        Assert.Equal([3, 13, 23], starts.Distinct().Order());
    }

    [Fact]
    public void Order_NextEpoch_JoinsOtherDocuments()
    {
        var documents = new MemoryDocuments([.. Enumerable.Repeat(3, 40)]);
        var firsts = Enumerable.Range(0, 4).Select(number => new DocumentEpoch(documents, Rules(100, joined: 4), 1, number).Read(0, documents.Stream)[0]);
        Assert.Equal(4, firsts.Distinct().Count());
    }

    [Fact]
    public void Lengths_Drawn_AreLogUniformPerDocument()
    {
        var lengths = Enumerable.Range(0, 4000).Select(i => SegmentLength.Draw(8, 512, new RandomStream(1, RandomPurpose.WindowLength, 0, 0, i))).ToList();
        Assert.Equal((8, true), (lengths.Min(), lengths.Max() is > 500 and <= 512));
        // Half of a log-uniform draw from 8 to 512 lies below 64.
        Assert.InRange(lengths.Count(static length => length < 64), 1850, 2150);
        var documents = new MemoryDocuments(100, 100, 100);
        var epoch = new DocumentEpoch(documents, Rules(60) with { ShortestWindow = 8 }, 3, 0);
        Assert.Equal(300, Enumerable.Range(0, (int)epoch.Count).Sum(at => epoch.LengthOf(at)));
    }
}

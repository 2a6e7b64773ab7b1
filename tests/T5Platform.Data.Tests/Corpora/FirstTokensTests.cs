using CsCheck;
using T5Platform.Data.Batches;
using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Corpora;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Corpora;

/// <summary>A corpus cut to its first tokens is the corpus that holds no others.</summary>
[Trait("speed", "unit")]
public class FirstTokensTests
{
    private static PretrainingBatchOptions Options(DocumentHandling handling) => new()
    {
        Vocabulary = "numbers", Corpus = "numbers", Objective = "lm", InputLength = 8, TargetLength = 8,
        RowsPerLogicalShard = 2, LogicalShards = 2, Seed = 5, Documents = handling, JoinedDocuments = 2,
    };

    private static PretrainingBatchSource Source(DocumentHandling handling, ITokenStream stream, IDocumentIndex documents) =>
        new(Options(handling), stream, ObjectiveRegistry.Create("lm", new NumberVocabulary(), new ObjectiveOptions()), () => documents);

    [Theory]
    [InlineData(DocumentHandling.Ring)]
    [InlineData(DocumentHandling.Study)]
    public void Batches_AreThoseOfACorpusWithNothingBehind(DocumentHandling handling)
    {
        var whole = new MemoryDocuments(20, 30, 40, 50);
        var cut = new MemoryDocuments(20, 30, 7); // 21 + 31 + 7 tokens: the third document is cut, and its EOS with the rest
        var (first, alone) = (Source(handling, FirstTokens.Of(whole.Stream, 59, "numbers"), new FirstDocuments(whole, 59)), Source(handling, new MemoryTokens(59), cut));
        for (var step = 0; step < 40; step++) Assert.Equal(alone.GetBatch(step, step % 2).Targets, first.GetBatch(step, step % 2).Targets);
    }

    [Fact]
    public void Ring_EpochByEpoch_ReadsTheSameTokensAgain()
    {
        var source = Source(DocumentHandling.Ring, FirstTokens.Of(new MemoryTokens(10_000), 70, "numbers"), new MemoryDocuments());
        var seen = Enumerable.Range(0, 100).SelectMany(step => source.GetBatch(step, 0).Targets).Where(static token => token > 2).ToHashSet();
        Assert.Equal(Enumerable.Range(3, 70), seen.Order());
    }

    [Fact]
    public void Documents_AreThoseThatBeginWithin() => Gen.Select(Gen.Int[0, 9].Array[1, 12], Gen.Double.Unit).Sample((lengths, share) =>
    {
        var documents = new MemoryDocuments(lengths);
        var tokens = 1 + (long)(share * (documents.Stream.Count - 1));
        var first = new FirstDocuments(documents, tokens);
        var places = Enumerable.Range(0, (int)first.Count).Select(at => first[at]).ToList();
        Assert.Equal(Enumerable.Range(0, lengths.Length).Count(at => documents[at].Start < tokens), places.Count);
        Assert.All(places, place => Assert.InRange(place.Start + place.Length, place.Start, tokens));
        Assert.All(places.SkipLast(1).Index(), place => Assert.Equal(documents[place.Index], place.Item));
    });

    [Fact]
    public void MoreThanThereIs_IsRefused_AndNothingBehindIsRead()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => FirstTokens.Of(new MemoryTokens(50), 51, "numbers"));
        Assert.Contains("corpus numbers has only 50 tokens", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => FirstTokens.Of(new MemoryTokens(50), 0, "numbers"));
        Assert.Throws<ArgumentOutOfRangeException>(() => FirstTokens.Of(new MemoryTokens(50), 10, "numbers").Read(8, new int[3]));
    }
}

using T5Platform.Data.Batches;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Batches;

[Trait("speed", "unit")]
public class FinetuningBatchSourceTests
{
    private static readonly TextExample[] Examples = [.. Enumerable.Range(10, 40).Select(n => new TextExample($"{n} {n}", $"{n + 100}"))];

    private static FinetuningBatchOptions Options(int? examples = null, long seed = 1) => new()
    {
        Vocabulary = "numbers",
        Task = "numbers",
        Examples = examples,
        InputLength = 4,
        TargetLength = 3,
        RowsPerLogicalShard = 2,
        LogicalShards = 2,
        Seed = seed,
    };

    private static FinetuningBatchSource Source(FinetuningBatchOptions options) => new(options, Examples, new NumberVocabulary());

    private static List<int> FirstTokens(FinetuningBatchSource source, int fromStep, int steps) =>
    [
        .. from step in Enumerable.Range(fromStep, steps)
           from shard in Enumerable.Range(0, 2)
           from row in source.GetBatch(step, shard).Inputs.Chunk(4)
           select row[0],
    ];

    [Fact]
    public void GetBatch_Epoch_SeesEveryExampleOnceInAnOrderOfItsOwn()
    {
        var source = Source(Options());
        var (first, second) = (FirstTokens(source, 0, 10), FirstTokens(source, 10, 10));
        Assert.Equal(Enumerable.Range(10, 40), first.Order());
        Assert.Equal(Enumerable.Range(10, 40), second.Order());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void GetBatch_Row_IsTheTokenisedExample()
    {
        var batch = Source(Options()).GetBatch(0, 0);
        Assert.Equal([batch.Inputs[0], batch.Inputs[0], 1, 0], batch.Inputs[..4]);
        Assert.Equal([batch.Inputs[0] + 100, 1, 0], batch.Targets[..3]);
    }

    [Fact]
    public void GetBatch_FewExamples_AreTheSameForEverySeed()
    {
        var (one, other) = (Source(Options(examples: 8, seed: 1)), Source(Options(examples: 8, seed: 2)));
        Assert.Equal(8, FirstTokens(one, 0, 2).Distinct().Count());
        Assert.Equal(FirstTokens(one, 0, 2).Order(), FirstTokens(other, 0, 2).Order());
    }

    [Fact]
    public void GetBatch_FewExamples_DoNotDependOnTheOrderOfTheFile()
    {
        var reversed = new FinetuningBatchSource(Options(examples: 8), [.. Examples.Reverse()], new NumberVocabulary());
        Assert.Equal(FirstTokens(Source(Options(examples: 8)), 0, 10), FirstTokens(reversed, 0, 10));
    }

    [Fact]
    public void GetBatch_MoreExamplesAskedForThanThereAre_TakesAll() =>
        Assert.Equal(Enumerable.Range(10, 40), FirstTokens(Source(Options(examples: 1000)), 0, 10).Order());

    [Fact]
    public void Source_NoExamples_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FinetuningBatchSource(Options(), [], new NumberVocabulary()));

    [Fact]
    public void Source_FewerThanOneExampleAskedFor_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Source(Options(examples: 0)));
}

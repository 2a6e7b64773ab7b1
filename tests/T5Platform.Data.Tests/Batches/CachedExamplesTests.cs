using T5Platform.Data.Batches;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Batches;

/// <summary>A task's training examples come out of a cache as they would come out of memory.</summary>
[Trait("speed", "unit")]
public sealed class CachedExamplesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public CachedExamplesTests()
    {
        _directory.File("tasks/mine.yaml", "name: mine\ntrain: mine.csv\ninputs: \"{text}\"\ntargets: \"{answer}\"\nmetrics: [accuracy]\n");
        // Also one side empty, and both: places must not shift.
        Rows(("one two", "a"), ("", "b"), ("three", ""), ("", ""), ("four", "c"), ("five", "d"));
    }

    public void Dispose() => _directory.Dispose();

    private DataCatalogue Catalogue() => new(new DataLocations { CacheDirectory = Path.Combine(_directory.Path, "cache"), DataDirectory = _directory.Path }, TimeProvider.System);

    private void Rows(params (string Text, string Answer)[] rows) => _directory.File("mine.csv", "text,answer\n" + string.Concat(rows.Select(static row => $"\"{row.Text}\",\"{row.Answer}\"\n")));

    private static FinetuningBatchOptions Options(bool packed) => new()
    {
        Vocabulary = "byte", Task = "mine", InputLength = 24, TargetLength = 12, RowsPerLogicalShard = 2, LogicalShards = 2, Seed = 4, Packed = packed,
    };

    private static List<int> Tokens(IBatchSource source) => [.. Enumerable.Range(0, 12).Select(step => source.GetBatch(step, step % 2)).SelectMany(static batch => batch.Inputs.Concat(batch.Targets))];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Batches_AreThoseOfTheExamplesInMemory(bool packed)
    {
        var catalogue = Catalogue();
        var memory = new FinetuningBatchSource(Options(packed), catalogue.Task("mine").Examples(Split.Train), catalogue.Vocabulary("byte"));
        Assert.Equal(Tokens(memory), Tokens(new BatchSourceFactory(catalogue).Create(Options(packed))));
        Assert.Equal(6, new BatchSourceFactory(catalogue).CountExamples("mine", "byte"));
    }

    [Fact]
    public void Cache_IsFilledOnce_AndAnewWhenTheFileOrTheTaskChanges()
    {
        Tokens(new BatchSourceFactory(Catalogue()).Create(Options(false)));
        Assert.Equal(1, Files());
        Tokens(new BatchSourceFactory(Catalogue()).Create(Options(true)));
        Assert.Equal(1, Files());
        Rows(("another", "e"));
        Assert.Equal(1, new BatchSourceFactory(Catalogue()).CountExamples("mine", "byte"));
        Assert.Equal(2, Files());
        _directory.File("tasks/mine.yaml", "name: mine\ntrain: mine.csv\ninputs: \"say {text}\"\ntargets: \"{answer}\"\nmetrics: [accuracy]\n");
        Assert.Contains("say another", Catalogue().Vocabulary("byte").Decode(new BatchSourceFactory(Catalogue()).Create(Options(false)).GetBatch(0, 0).Inputs), StringComparison.Ordinal);
        Assert.Equal(3, Files());
    }

    private int Files() => Directory.GetFiles(Path.Combine(_directory.Path, "cache"), "tokens-task-mine-*.t5cache").Length;
}

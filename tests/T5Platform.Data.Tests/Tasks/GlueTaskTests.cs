using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Tasks;

[Trait("speed", "unit")]
public sealed class GlueTaskTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Cola_Rows_BecomeText()
    {
        _directory.File("glue/CoLA/train.tsv", "gj04\t1\t\tIt is \"so\".\nbc01\t0\t*\tIs so it.\n");
        Assert.Equal(
            [new("cola sentence: It is \"so\".", "acceptable"), new("cola sentence: Is so it.", "unacceptable")],
            new ColaTask(_directory.Path).Examples(Split.Train));
    }

    [Fact]
    public void Sst2_Rows_KeepTheirTrailingBlank()
    {
        _directory.File("glue/SST-2/dev.tsv", "sentence\tlabel\nunflinchingly bleak \t0\na charming journey . \t1\n");
        Assert.Equal(
            [new("sst2 sentence: unflinchingly bleak ", "negative"), new("sst2 sentence: a charming journey . ", "positive")],
            new Sst2Task(_directory.Path).Examples(Split.Validation));
    }

    [Fact]
    public void Rte_Rows_AreFoundByTheNamesOfTheirColumns()
    {
        _directory.File("glue/RTE/dev.tsv", "index\tsentence1\tsentence2\tlabel\n0\tA is.\tB is.\tnot_entailment\n");
        Assert.Equal(
            [new("rte sentence1: A is. sentence2: B is.", "not_entailment")],
            new RteTask(_directory.Path).Examples(Split.Validation));
    }

    [Theory]
    [InlineData("cola", 8_551, 1_043, "matthews_corrcoef")]
    [InlineData("sst2", 67_349, 872, "accuracy")]
    [InlineData("rte", 2_490, 277, "accuracy")]
    [Trait("speed", "integration")]
    public void Glue_OriginalFiles_HaveThePublishedCounts(string name, int train, int validation, string metric)
    {
        var catalogue = new DataCatalogue(
            new DataLocations { CacheDirectory = _directory.Path, DataDirectory = SharedFiles.Path("data") }, TimeProvider.System);
        var task = catalogue.Task(name);
        Assert.Equal((name, train, validation), (task.Name, task.Examples(Split.Train).Count, task.Examples(Split.Validation).Count));
        Assert.Equal(metric, Assert.Single(task.Metrics).Name);
        Assert.All(task.Examples(Split.Train), example => Assert.StartsWith(name + " sentence", example.Inputs, StringComparison.Ordinal));
    }
}

using T5Platform.Data.Batches;
using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Tasks;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests;

[Trait("speed", "unit")]
public sealed class DataCatalogueTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private DataCatalogue Catalogue() => new(
        new DataLocations { CacheDirectory = Path.Combine(_directory.Path, "cache"), DotnetRoot = _directory.Path, DataDirectory = _directory.Path },
        TimeProvider.System);

    private void WritePack()
    {
        var members = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"<member name='M:A.Number{(char)('A' + (i % 26))}{i}'><summary>Gets the number {(char)('a' + (i % 26))}{(char)('a' + (i / 26))} of the whole list.</summary>"
            + $"<exception cref='T:System.ArgumentException'>The {(char)('a' + (i % 26))} is bad.</exception></member>"));
        _directory.File("packs/A.Ref/1.0.0/ref/net10.0/A.xml", $"<doc><members>{members}</members></doc>");
    }

    [Fact]
    public void EveryName_MakesTheThingOfThatName()
    {
        Assert.All(DataCatalogue.TaskNames, name => Assert.Equal(name, Catalogue().Task(name).Name));
        Assert.All(DataCatalogue.CorpusNames, name => Assert.Equal(name, Catalogue().Corpus(name).Name));
        Assert.All(DataCatalogue.ObjectiveNames, name => Assert.Contains(
            Catalogue().Objective(name, Catalogue().Vocabulary("byte")).Name, DataCatalogue.ObjectiveNames));
        Assert.All(DataCatalogue.ObjectiveNames.Append("span_4_30"), name => Assert.True(DataCatalogue.IsObjective(name), name));
        Assert.False(DataCatalogue.IsObjective("span_4_x"));
        Assert.Equal("byte", Catalogue().Vocabulary("byte").Name);
        Assert.Equal(["byte", "sentencepiece"], DataCatalogue.VocabularyNames);
    }

    [Fact]
    public void UnknownNames_AreRefusedWithAListOfTheKnown()
    {
        Assert.Contains("byte, sentencepiece", Assert.Throws<UnknownNameException>(() => Catalogue().Vocabulary("words")).Message, StringComparison.Ordinal);
        Assert.Contains("cola, copa, dpr, exception_type, member_kind", Assert.Throws<UnknownNameException>(() => Catalogue().Task("mnlj")).Message, StringComparison.Ordinal);
        Assert.Contains("dotnet-docs, file:<path", Assert.Throws<UnknownNameException>(() => Catalogue().Corpus("c4")).Message, StringComparison.Ordinal);
        Assert.Contains("prefix_lm", Assert.Throws<UnknownNameException>(() => Catalogue().Objective("bert", Catalogue().Vocabulary("byte"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SentencePiece_NoModel_SaysWhatIsNeeded()
    {
        Assert.Contains("SentencePieceModel", Assert.Throws<DataNotFoundException>(() => Catalogue().Vocabulary("sentencepiece")).Message, StringComparison.Ordinal);
        var catalogue = new DataCatalogue(Catalogue().Locations with { SentencePieceModel = "/nowhere/spiece.model" }, TimeProvider.System);
        Assert.Contains("/nowhere/spiece.model", Assert.Throws<DataNotFoundException>(() => catalogue.Vocabulary("sentencepiece")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DotnetDocs_NoPacks_SaysWhereItLooked() =>
        Assert.Contains(_directory.Path, Assert.Throws<DataNotFoundException>(() => Catalogue().Task("member_kind").Examples(Split.Train)).Message, StringComparison.Ordinal);

    [Fact]
    public void Factory_Pretraining_TwoProcessesGiveTheSameBatch()
    {
        WritePack();
        var options = new PretrainingBatchOptions
        {
            Vocabulary = "byte", Corpus = "dotnet-docs", Objective = "span_corruption",
            InputLength = 64, TargetLength = 32, RowsPerLogicalShard = 2, LogicalShards = 4, Seed = 3,
        };
        var (one, other) = (new BatchSourceFactory(Catalogue()).Create(options), new BatchSourceFactory(Catalogue()).Create(options));
        Assert.Equal(one.GetBatch(9, 3).Inputs, other.GetBatch(9, 3).Inputs);
        Assert.Equal(one.GetBatch(9, 3).Targets, other.GetBatch(9, 3).Targets);
    }

    [Fact]
    public void Factory_StudyHandling_GivesOneDocumentARowToPrefixLm()
    {
        WritePack();
        var catalogue = Catalogue();
        var source = new BatchSourceFactory(catalogue).Create(new PretrainingBatchOptions
        {
            Vocabulary = "byte", Corpus = "dotnet-docs", Objective = "prefix_lm", Documents = DocumentHandling.Study,
            InputLength = 512, TargetLength = 512, RowsPerLogicalShard = 1, LogicalShards = 1, Seed = 3,
        });
        var documents = catalogue.Corpus("dotnet-docs").Documents(Split.Train).ToList();
        Assert.All(Enumerable.Range(0, documents.Count), step =>
        {
            var batch = source.GetBatch(step, 0);
            var text = catalogue.Vocabulary("byte").Decode([.. batch.Inputs.Concat(batch.Targets).Where(static id => id > 2)]);
            Assert.Contains(documents, document => document.Contains(text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Factory_Finetuning_RowsAreExamplesOfTheTask()
    {
        WritePack();
        var catalogue = Catalogue();
        var source = new BatchSourceFactory(catalogue).Create(new FinetuningBatchOptions
        {
            Vocabulary = "byte", Task = "member_name", Examples = 4,
            InputLength = 128, TargetLength = 32, RowsPerLogicalShard = 1, LogicalShards = 1, Seed = 3,
        });
        var vocabulary = catalogue.Vocabulary("byte");
        var batch = source.GetBatch(0, 0);
        var example = new TextExample(vocabulary.Decode(batch.Inputs), vocabulary.Decode(batch.Targets));
        Assert.Contains(example, catalogue.Task("member_name").Examples(Split.Train));
    }

    [Fact]
    public void Factory_FileBelowTheDataDirectory_IsACorpus()
    {
        _directory.File("text/own.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"A document of its own.\"}\n", 50)));
        var source = new BatchSourceFactory(Catalogue()).Create(new PretrainingBatchOptions
        {
            Vocabulary = "byte", Corpus = "file:text/own.jsonl", Objective = "lm",
            InputLength = 8, TargetLength = 26, RowsPerLogicalShard = 1, LogicalShards = 1, Seed = 3,
        });
        Assert.Contains("document of its", Catalogue().Vocabulary("byte").Decode(source.GetBatch(0, 0).Targets.Concat(source.GetBatch(0, 0).Targets).Where(id => id != 1).ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Gutenberg_ThroughTheSameReaders_HasItsDocuments()
    {
        var catalogue = new DataCatalogue(Catalogue().Locations with { DataDirectory = SharedFiles.Path("data") }, TimeProvider.System);
        var corpus = catalogue.Corpus("gutenberg");
        Assert.Equal(5_894, corpus.Documents(Split.Train).Count() + corpus.Documents(Split.Validation).Count());
        Assert.NotEmpty(catalogue.Corpus("tinyshakespeare").Documents(Split.Train));
    }
}

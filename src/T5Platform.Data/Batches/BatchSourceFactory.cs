using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Corpora;
using T5Platform.Data.Mixtures;
using T5Platform.Data.Objectives;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Batches;

/// <summary>Builds batch sources from options. Building may fill caches on disk; the source then reads them memory-mapped.</summary>
public sealed class BatchSourceFactory(DataCatalogue catalogue)
{
    /// <summary>Batches of an objective over a corpus: windows of the token stream in a keyed order per epoch.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">The corpus is not where the locations say.</exception>
    public IBatchSource Create(PretrainingBatchOptions options)
    {
        options.Validate();
        var (stream, objective, documents, eos) = Open(options);
        return new PretrainingBatchSource(options, stream, objective, documents, eos);
    }

    /// <summary>Batches of the training examples of several tasks, and of a corpus where it is a member, mixed by their rates.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentException">No rate is above 0, or a number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">A task or the corpus is not where the locations say.</exception>
    public IBatchSource Create(MixtureBatchOptions options)
    {
        var vocabulary = catalogue.Vocabulary(options.Vocabulary);
        return new MixtureBatchSource(options, name => Examples(name, options.Examples, vocabulary), member => Windows(options, member));
    }

    /// <summary>Batches of a task's training examples in a keyed order per epoch.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">The task is not where the locations say.</exception>
    public IBatchSource Create(FinetuningBatchOptions options)
    {
        options.Validate();
        var vocabulary = catalogue.Vocabulary(options.Vocabulary);
        return options.Examples is null
            ? new FinetuningBatchSource(options, Examples(options.Task, vocabulary))
            : new FinetuningBatchSource(options, catalogue.Task(options.Task).Stream(Split.Train), vocabulary);
    }

    /// <summary>How many training examples a task has, after its cache is filled.</summary>
    /// <exception cref="UnknownNameException">A name is not known.</exception>
    /// <exception cref="DataNotFoundException">The task is not where the locations say.</exception>
    public long CountExamples(string task, string vocabulary) => Examples(task, catalogue.Vocabulary(vocabulary)).Count(0);

    private IRowItems Examples(string task, int? first, IVocabulary vocabulary) => first is { } count
        ? new ExampleItems(ExampleOrder.First(catalogue.Task(task).Stream(Split.Train), count), vocabulary)
        : Examples(task, vocabulary);

    private CachedExampleItems Examples(string task, IVocabulary vocabulary)
    {
        var corpus = new TaskCorpus(catalogue.Task(task), Split.Train);
        var stream = Stream(corpus, vocabulary);
        return new(stream, Documents(stream, corpus, vocabulary), vocabulary.EosId);
    }

    private IRowItems Windows(MixtureBatchOptions mixture, MixtureCorpus member)
    {
        var options = new PretrainingBatchOptions
        {
            Corpus = member.Corpus, Objective = member.Objective, ObjectiveOptions = member.ObjectiveOptions, Documents = member.Documents, UniqueTokens = member.UniqueTokens,
            Vocabulary = mixture.Vocabulary, InputLength = mixture.InputLength, TargetLength = mixture.TargetLength, Seed = mixture.Seed,
            RowsPerLogicalShard = mixture.RowsPerLogicalShard, LogicalShards = mixture.LogicalShards,
        };
        var (stream, objective, documents, eos) = Open(options);
        return PretrainingBatchSource.Items(options, stream, objective, documents, eos);
    }

    private (ITokenStream Stream, IObjective Objective, Func<IDocumentIndex> Documents, int Eos) Open(PretrainingBatchOptions options)
    {
        var vocabulary = catalogue.Vocabulary(options.Vocabulary);
        var objective = catalogue.Objective(options.Objective, vocabulary, options.ObjectiveOptions);
        var corpus = catalogue.Corpus(options.Corpus);
        var stream = Stream(corpus, vocabulary);
        IDocumentIndex Index() => Documents(stream, corpus, vocabulary);
        return options.UniqueTokens is { } tokens
            ? (FirstTokens.Of(stream, tokens, corpus.Name), objective, () => new FirstDocuments(Index(), tokens), vocabulary.EosId)
            : (stream, objective, Index, vocabulary.EosId);
    }

    private TokenStream Stream(ICorpus corpus, IVocabulary vocabulary) => TokenStream.Open(
        corpus, Split.Train, vocabulary, catalogue.Locations.CacheDirectory, catalogue.TimeProvider, new() { Workers = catalogue.Locations.CacheWorkers });

    private DocumentIndex Documents(TokenStream stream, ICorpus corpus, IVocabulary vocabulary) =>
        DocumentIndex.Open(stream, corpus, Split.Train, vocabulary, catalogue.Locations.CacheDirectory, catalogue.TimeProvider);
}

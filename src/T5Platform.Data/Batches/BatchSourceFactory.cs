using T5Platform.Data.Corpora;
using T5Platform.Data.Mixtures;
using T5Platform.Data.Tasks;

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
        var vocabulary = catalogue.Vocabulary(options.Vocabulary);
        var objective = catalogue.Objective(options.Objective, vocabulary, options.ObjectiveOptions);
        var (corpus, cache) = (catalogue.Corpus(options.Corpus), catalogue.Locations.CacheDirectory);
        var stream = TokenStream.Open(corpus, Split.Train, vocabulary, cache, catalogue.TimeProvider);
        return new PretrainingBatchSource(
            options,
            stream,
            objective,
            () => DocumentIndex.Open(stream, corpus, Split.Train, vocabulary, cache, catalogue.TimeProvider),
            vocabulary.EosId);
    }

    /// <summary>Batches of the training examples of several tasks, mixed by their rates.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentException">No rate is above 0, or a number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">A task is not where the locations say.</exception>
    public IBatchSource Create(MixtureBatchOptions options) =>
        new MixtureBatchSource(options, name => catalogue.Task(name).Examples(Split.Train), catalogue.Vocabulary(options.Vocabulary));

    /// <summary>Batches of a task's training examples in a keyed order per epoch.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">The task is not where the locations say.</exception>
    public IBatchSource Create(FinetuningBatchOptions options)
    {
        options.Validate();
        var vocabulary = catalogue.Vocabulary(options.Vocabulary);
        return new FinetuningBatchSource(options, catalogue.Task(options.Task).Examples(Split.Train), vocabulary);
    }
}

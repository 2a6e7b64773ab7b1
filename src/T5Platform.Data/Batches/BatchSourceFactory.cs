namespace T5Platform.Data.Batches;

/// <summary>Builds batch sources from options. Building may fill caches on disk; the source then reads them memory-mapped.</summary>
public sealed class BatchSourceFactory(DataCatalogue catalogue)
{
    /// <summary>Batches of an objective over a corpus: windows of the token stream in a keyed order per epoch.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">The corpus is not where the locations say.</exception>
    public IBatchSource Create(PretrainingBatchOptions options) => throw new NotSupportedException(catalogue.ToString());

    /// <summary>Batches of a task's training examples in a keyed order per epoch.</summary>
    /// <exception cref="UnknownNameException">A name in the options is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is out of range.</exception>
    /// <exception cref="DataNotFoundException">The task is not where the locations say.</exception>
    public IBatchSource Create(FinetuningBatchOptions options) => throw new NotSupportedException(catalogue.ToString());
}

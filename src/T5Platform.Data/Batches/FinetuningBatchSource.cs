using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Batches;

/// <summary>A task's training examples, each once per epoch.</summary>
/// <param name="options">Shape of the batches.</param>
/// <param name="items">The examples.</param>
internal sealed class FinetuningBatchSource(FinetuningBatchOptions options, IRowItems items) : ShardedBatchSource(options, Some(options, items))
{
    /// <summary>The same over examples in memory, or the first few of them.</summary>
    public FinetuningBatchSource(FinetuningBatchOptions options, IEnumerable<TextExample> examples, IVocabulary vocabulary)
        : this(options, new ExampleItems(Chosen(options, examples), vocabulary))
    {
    }

    private static IRowItems Some(FinetuningBatchOptions options, IRowItems items) =>
        items.Count(0) > 0 ? items : throw new ArgumentException($"Task {options.Task} has no training examples.", nameof(items));

    private static IReadOnlyList<TextExample> Chosen(FinetuningBatchOptions options, IEnumerable<TextExample> examples)
    {
        options.Validate();
        if (options.Examples is < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.Examples, "Examples must be at least 1, or null for all.");
        return options.Examples is { } count ? ExampleOrder.First(examples, count) : [.. examples];
    }
}

using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Batches;

/// <summary>A task's training examples, each once per epoch.</summary>
internal sealed class FinetuningBatchSource(FinetuningBatchOptions options, IReadOnlyList<TextExample> examples, IVocabulary vocabulary)
    : ShardedBatchSource(options, new ExampleItems(Chosen(options, examples), vocabulary))
{
    private static IReadOnlyList<TextExample> Chosen(FinetuningBatchOptions options, IReadOnlyList<TextExample> examples)
    {
        options.Validate();
        if (options.Examples is < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.Examples, "Examples must be at least 1, or null for all.");
        if (examples.Count == 0) throw new ArgumentException($"Task {options.Task} has no training examples.", nameof(examples));
        return options.Examples is { } count ? ExampleOrder.First(examples, count) : examples;
    }
}

using T5Platform.Data.Objectives;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Batches;

/// <summary>A task's training examples, each once per epoch. Rows are tokenised when asked for: nothing to cache, nothing to keep.</summary>
internal sealed class FinetuningBatchSource : ShardedBatchSource
{
    private readonly IReadOnlyList<TextExample> _examples;
    private readonly IVocabulary _vocabulary;
    private readonly EpochOrder _order;

    public FinetuningBatchSource(FinetuningBatchOptions options, IReadOnlyList<TextExample> examples, IVocabulary vocabulary)
        : base(options)
    {
        options.Validate();
        if (options.Examples is < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.Examples, "Examples must be at least 1, or null for all.");
        if (examples.Count == 0) throw new ArgumentException($"Task {options.Task} has no training examples.", nameof(examples));
        _examples = options.Examples is { } count ? ExampleOrder.First(examples, count) : examples;
        _vocabulary = vocabulary;
        _order = new EpochOrder(options.Seed, _examples.Count, options.RowsPerLogicalShard, options.LogicalShards);
    }

    protected override TokenPair Row(long step, int logicalShard, int row)
    {
        var example = _examples[(int)_order.At(step, logicalShard, row).Item];
        return new TokenPair(_vocabulary.Encode(example.Inputs), _vocabulary.Encode(example.Targets));
    }
}

using T5Platform.Data.Batches;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Mixtures;

/// <summary>Examples of several tasks, mixed one by one before packing, as SeqIO does.</summary>
internal sealed class MixtureBatchSource(MixtureBatchOptions options, Func<string, IReadOnlyList<TextExample>> examples, IVocabulary vocabulary)
    : ShardedBatchSource(options, Items(options, examples, vocabulary))
{
    private static MixtureItems Items(MixtureBatchOptions options, Func<string, IReadOnlyList<TextExample>> examples, IVocabulary vocabulary)
    {
        options.Validate();
        var shares = Shares.Of(options.Rates).Where(static share => share.Value > 0).OrderBy(static share => share.Key, StringComparer.Ordinal).ToList();
        IReadOnlyList<TextExample>[] tasks = [.. shares.Select(share => examples(share.Key))];
        for (var i = 0; i < tasks.Length; i++)
            if (tasks[i].Count == 0) throw new ArgumentException($"Task {shares[i].Key} has no training examples.", nameof(options));
        return new(tasks, new MixtureQuota([.. shares.Select(static share => share.Value)]), options.Seed, vocabulary);
    }
}

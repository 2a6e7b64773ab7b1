using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Mixtures;

/// <summary>Examples of several tasks by their probabilities. A stretch of the mixture is what an epoch is to a task; each task keeps epochs of its own.</summary>
internal sealed class MixtureItems(IReadOnlyList<IReadOnlyList<TextExample>> tasks, MixtureQuota quota, long seed, IVocabulary vocabulary) : IRowItems
{
    public bool SameEveryEpoch => false;

    public bool MayBePacked => true;

    public int? Eos => vocabulary.EosId;

    public long Count(long epoch) => MixtureQuota.Stretch;

    public PairLengths MostOf(long epoch, long item) =>
        Tokens(epoch, item) is var (inputs, targets) ? new PairLengths(inputs.Length + 1, targets.Length + 1) : default;

    public TokenPair Get(long epoch, long item, RandomStream random) => Tokens(epoch, item);

    private TokenPair Tokens(long epoch, long item)
    {
        var (task, ordinal) = quota.At(epoch, (int)item);
        var count = tasks[task].Count;
        // Tasks of the same size must not go through their examples in the same order.
        var order = new KeyedPermutation(seed + task, ordinal / count, count, RandomPurpose.Mixture);
        var example = tasks[task][(int)order[ordinal % count]];
        return new(vocabulary.Encode(example.Inputs), vocabulary.Encode(example.Targets));
    }
}

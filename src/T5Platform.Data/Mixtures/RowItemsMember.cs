using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Mixtures;

/// <summary>What could fill batches alone, as a member: all of it once an epoch, in an order of its own.</summary>
/// <param name="items">Examples of a task, or windows of a corpus.</param>
/// <param name="seed">Of the orders; members of the same size must not go through theirs in the same one.</param>
internal sealed class RowItemsMember(IRowItems items, long seed) : IMixtureMember
{
    private readonly EpochLine _epochs = new(items.Count, items.SameEveryEpoch);

    public int? Eos => items.Eos;

    public PairLengths MostOf(long ordinal) => At(ordinal) is var (epoch, item) ? items.MostOf(epoch, item) : default;

    public TokenPair Get(long ordinal, RandomStream random) => At(ordinal) is var (epoch, item) ? items.Get(epoch, item, random) : default;

    private (long Epoch, long Item) At(long ordinal)
    {
        var (epoch, position) = _epochs.At(ordinal);
        return (epoch, new KeyedPermutation(seed, epoch, items.Count(epoch), RandomPurpose.Mixture)[position]);
    }
}

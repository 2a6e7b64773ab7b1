using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Rows;

/// <summary>One item a row; each epoch passes over all items once in an order of its own. So the shards of a step never share one within an epoch.</summary>
internal sealed class OneItemPlan(IRowItems items, long seed) : IRowPlan
{
    private readonly EpochLine _epochs = new(items.Count, items.SameEveryEpoch);

    public IReadOnlyList<RowItem> Of(long number)
    {
        var (epoch, position) = _epochs.At(number);
        return [new RowItem(epoch, new KeyedPermutation(seed, epoch, items.Count(epoch))[position])];
    }
}

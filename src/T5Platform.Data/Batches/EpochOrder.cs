using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches;

/// <summary>
/// Which item a row of the run takes: rows are numbered over steps, logical shards and rows; each epoch passes over all items
/// once in an order of its own. So the logical shards of a step never share an item within an epoch.
/// </summary>
internal sealed class EpochOrder(long seed, long items, int rowsPerLogicalShard, int logicalShards)
{
    public (long Epoch, long Item) At(long step, int logicalShard, int row)
    {
        var number = checked((((step * logicalShards) + logicalShard) * rowsPerLogicalShard) + row);
        var epoch = number / items;
        return (epoch, new KeyedPermutation(seed, epoch, items)[number % items]);
    }
}

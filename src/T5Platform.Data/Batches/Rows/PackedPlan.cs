using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Rows;

/// <summary>
/// Several items a row. The items of an epoch, in a random order, are packed once; the rows that come of it then have a random order of
/// their own. So which items share a row, and where a row comes, follows from seed and epoch, and no step needs the ones before it.
/// </summary>
/// <remarks>
/// Where every epoch has the same items they are packed once for all epochs. Stretches of a mixture have about as many rows each (the shares
/// are the same to an example), and are taken to have exactly as many. So a run that goes on late does not pack its past again.
/// </remarks>
internal sealed class PackedPlan : IRowPlan
{
    private readonly IRowItems _items;
    private readonly PairLengths _lengths;
    private readonly long _seed;
    private readonly EpochLine _epochs;
    private readonly RecentEpochs<long[]> _begins;

    public PackedPlan(IRowItems items, PairLengths lengths, long seed)
    {
        (_items, _lengths, _seed) = (items, lengths, seed);
        _begins = new RecentEpochs<long[]>(Pack);
        _epochs = new EpochLine(epoch => Begins(epoch).LongLength, items.AlikeEveryEpoch);
    }

    public IReadOnlyList<RowItem> Of(long number)
    {
        var (epoch, position) = _epochs.At(number);
        var begins = Begins(epoch);
        // Where each epoch is given the rows of the first: one that has more leaves some out, one that has fewer comes back to some, by chance both.
        var row = new KeyedPermutation(_seed, epoch, begins.LongLength)[position % begins.LongLength];
        var (from, to) = (begins[row], row + 1 < begins.LongLength ? begins[row + 1] : _items.Count(epoch));
        var order = Order(Packed(epoch));
        var found = new RowItem[to - from];
        for (var i = 0; i < found.Length; i++) found[i] = new RowItem(epoch, order[from + i]);
        return found;
    }

    private long[] Begins(long epoch) => _begins[Packed(epoch)];

    private long Packed(long epoch) => _items.SameEveryEpoch ? 0 : epoch;

    /// <summary>For each row, the place of its first item in the epoch's order.</summary>
    private long[] Pack(long epoch)
    {
        var (order, filling, begins) = (Order(epoch), new RowFilling(_lengths), new List<long>());
        for (long place = 0; place < _items.Count(epoch); place++)
            if (filling.BeginsRow(_items.MostOf(epoch, order[place]))) begins.Add(place);
        return [.. begins];
    }

    private KeyedPermutation Order(long epoch) => new(_seed, epoch, _items.Count(epoch), RandomPurpose.Packing);
}

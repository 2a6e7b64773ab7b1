namespace T5Platform.Data.Batches.Rows;

/// <summary>Epochs laid end to end: which one a number falls into, and where. Safe to call from several threads.</summary>
/// <param name="countOf">Numbers in an epoch, at least 1.</param>
/// <param name="same">Whether all epochs have as many.</param>
internal sealed class EpochLine(Func<long, long> countOf, bool same)
{
    private readonly List<long> _begins = [0];
    private readonly Lock _growing = new();

    public (long Epoch, long Position) At(long number)
    {
        if (same)
        {
            var count = countOf(0);
            return (number / count, number % count);
        }

        lock (_growing)
        {
            while (_begins[^1] <= number) _begins.Add(_begins[^1] + countOf(_begins.Count - 1));
            var found = _begins.BinarySearch(number);
            var epoch = found >= 0 ? found : ~found - 1;
            return (epoch, number - _begins[epoch]);
        }
    }
}

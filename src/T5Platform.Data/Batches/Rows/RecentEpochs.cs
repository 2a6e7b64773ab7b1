namespace T5Platform.Data.Batches.Rows;

/// <summary>What is computed for an epoch, kept for the two asked for last: a step may lie across their border. Safe to call from several threads.</summary>
internal sealed class RecentEpochs<T>(Func<long, T> make)
    where T : class
{
    private readonly Lock _making = new();
    private (long Epoch, T? Value) _last = (-1, null), _before = (-1, null);

    public T this[long epoch]
    {
        get
        {
            lock (_making)
            {
                if (_last.Epoch == epoch) return _last.Value!;
                (_last, _before) = (_before.Epoch == epoch ? _before : (epoch, make(epoch)), _last);
                return _last.Value!;
            }
        }
    }
}

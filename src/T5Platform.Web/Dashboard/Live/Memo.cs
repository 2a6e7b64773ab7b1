using System.Collections.Concurrent;

namespace T5Platform.Web.Dashboard.Live;

/// <summary>
/// Lets many viewers of the same thing share one reading of it: within its time to live a reading under way or done is given
/// to everyone who asks. So fifty open pages cost the database what one does, and the hand-over from prerendering to the
/// live page finds its data at once and does not flicker.
/// </summary>
internal sealed class Memo(TimeProvider time)
{
    private const int ManyEntries = 2000;
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<object, Entry> _entries = new();

    /// <summary>The reading under <paramref name="key"/>, begun at most <paramref name="timeToLive"/> ago. A failed one is not kept.</summary>
    public Task<T> Get<T>(object key, TimeSpan timeToLive, Func<CancellationToken, Task<T>> read)
    {
        var now = time.GetTimestamp();
        if (_entries.Count > ManyEntries)
            Sweep(now);
        var entry = _entries.AddOrUpdate(
            key,
            _ => Entry.Begin(now, timeToLive, () => Bounded(read)),
            (_, old) => old.IsFresh(time, now) ? old : Entry.Begin(now, timeToLive, () => Bounded(read)));
        return (Task<T>)entry.Reading.Value;
    }

    /// <summary>A reading belongs to no single viewer, so it is cancelled by none of them, only by its own age.</summary>
    private async Task<T> Bounded<T>(Func<CancellationToken, Task<T>> read)
    {
        using var cancellation = new CancellationTokenSource(LongestReading, time);
        return await read(cancellation.Token);
    }

    private void Sweep(long now)
    {
        foreach (var (key, entry) in _entries)
            if (!entry.IsFresh(time, now))
                _entries.TryRemove(new(key, entry));
    }

    private sealed record Entry(long Begun, TimeSpan TimeToLive, Lazy<Task> Reading)
    {
        public static Entry Begin(long now, TimeSpan timeToLive, Func<Task> read) => new(now, timeToLive, new(read));

        public bool IsFresh(TimeProvider time, long now) =>
            time.GetElapsedTime(Begun, now) < TimeToLive && !(Reading.IsValueCreated && Reading.Value is { IsFaulted: true } or { IsCanceled: true });
    }
}

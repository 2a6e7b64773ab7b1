namespace T5Platform.Data.Caching;

/// <summary>A lock between processes, held as long as the file is open; the system lets go of it when a holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until nobody else holds the lock. The lock file itself stays: deleting it would let two in.</summary>
    public static IDisposable Acquire(string path, TimeProvider timeProvider)
    {
        while (true)
        {
            if (TryAcquire(path) is { } held) return held;
            Task.Delay(Pause, timeProvider).GetAwaiter().GetResult();
        }
    }

    /// <summary>Null: somebody else holds it.</summary>
    public static FileStream? TryAcquire(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}

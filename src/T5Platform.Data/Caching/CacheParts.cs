namespace T5Platform.Data.Caching;

/// <summary>
/// The payload of a cache file made of texts, part by part and by several workers: a fill that died goes on with the parts that are whole.
/// They lie in a folder beside the file until it has its name.
/// </summary>
internal sealed class CacheParts(string path, CacheFilling filling)
{
    private readonly string _folder = path + ".parts";

    /// <summary>Makes the parts that are missing or damaged, then writes all in their order; the caller holds the cache's lock.</summary>
    /// <returns>Bytes written.</returns>
    /// <param name="stream">The payload.</param>
    /// <param name="texts">Read through once; always the same under the cache's name.</param>
    /// <param name="encode">Bytes of the texts of a part; called by several threads.</param>
    public long Write(Stream stream, IEnumerable<string> texts, Func<IEnumerable<string>, byte[]> encode)
    {
        var (count, written) = (Make(texts, encode), 0L);
        for (var number = 0; number < count; number++)
        {
            filling.Cancellation.ThrowIfCancellationRequested();
            var bytes = Part(number).Read() ?? throw new IOException($"Part {number} of {path} was written but cannot be read back.");
            stream.Write(bytes.Span);
            written += bytes.Length;
        }

        return written;
    }

    /// <summary>
    /// Removes the parts if the cache file is there, also those of a process that died between the two. Who finds the lock taken leaves them:
    /// the holder, or the next opening, comes by here too.
    /// </summary>
    public void RemoveOnceDone()
    {
        if (!Directory.Exists(_folder)) return;
        try
        {
            using var held = FileLock.TryAcquire(CacheFile.Lock(path));
            if (held is not null && File.Exists(path)) Directory.Delete(_folder, recursive: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // They only take room: a cache that this process may read but not change is as good.
        }
    }

    private int Make(IEnumerable<string> texts, Func<IEnumerable<string>, byte[]> encode)
    {
        var count = 0;
        var workers = new ParallelOptions { MaxDegreeOfParallelism = filling.Workers, CancellationToken = filling.Cancellation };
        // One part at a time is read for each worker, and the first error comes out as it is; Parallel.ForEach does neither.
        Parallel.ForEachAsync(filling.Size.Cut(texts).Index(), workers, (part, _) =>
        {
            Interlocked.Increment(ref count);
            if (Part(part.Index).Read() is null) Part(part.Index).Write(encode(part.Item));
            return ValueTask.CompletedTask;
        }).GetAwaiter().GetResult();
        return count;
    }

    private CachePart Part(int number) => new(_folder, number, filling.Size);
}

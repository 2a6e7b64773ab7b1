namespace T5Platform.Blobs;

/// <summary>Named byte sequences that appear whole or not at all. Shared by every node.</summary>
public interface IBlobStore
{
    /// <summary>
    /// Writes a blob. It becomes visible, durable and complete when the task completes; until then, and when
    /// <paramref name="write"/> throws or the process dies, whatever was there before stays.
    /// </summary>
    /// <exception cref="IOException">The store could not take it.</exception>
    Task WriteAsync(BlobPath path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation = default);

    /// <summary>Opens a blob for reading from its beginning.</summary>
    /// <exception cref="BlobNotFoundException">There is none.</exception>
    Task<Stream> OpenReadAsync(BlobPath path, CancellationToken cancellation = default);

    /// <summary>Whether there is such a blob.</summary>
    Task<bool> ExistsAsync(BlobPath path, CancellationToken cancellation = default);

    /// <summary>The blobs below a folder, or all of them when it is null, in ordinal order of their paths.</summary>
    IAsyncEnumerable<BlobEntry> ListAsync(BlobPath? folder = null, CancellationToken cancellation = default);

    /// <summary>Deletes a blob; false when there was none.</summary>
    Task<bool> DeleteAsync(BlobPath path, CancellationToken cancellation = default);
}

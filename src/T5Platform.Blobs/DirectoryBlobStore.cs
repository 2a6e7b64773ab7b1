using System.Runtime.CompilerServices;

namespace T5Platform.Blobs;

/// <summary>Blobs as files under a directory, which several machines may share.</summary>
/// <remarks>
/// A blob is written under a temporary name beside its place, synced, renamed, and the folders that changed are synced:
/// after a crash of the machine it is there whole, or not at all.
/// </remarks>
public sealed class DirectoryBlobStore : IBlobStore
{
    private const int BufferBytes = 1 << 17;
    private readonly string _root;

    /// <summary>A store at a directory, which is made when it is missing.</summary>
    public DirectoryBlobStore(string root)
    {
        _root = Path.GetFullPath(root);
        Directory.CreateDirectory(_root);
    }

    /// <summary>The directory.</summary>
    public string Root => _root;

    /// <inheritdoc/>
    public async Task WriteAsync(BlobPath path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        var target = FileOf(path);
        var folder = MakeFolder(Path.GetDirectoryName(target)!);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            await WriteDurablyAsync(temporary, write, cancellation);
            File.Move(temporary, target, overwrite: true);
            DirectorySync.Flush(folder);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(BlobPath path, CancellationToken cancellation = default)
    {
        try
        {
            return Task.FromResult<Stream>(new FileStream(FileOf(path), new FileStreamOptions
            {
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.SequentialScan,
                BufferSize = BufferBytes,
            }));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BlobNotFoundException(path);
        }
    }

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(BlobPath path, CancellationToken cancellation = default) => Task.FromResult(File.Exists(FileOf(path)));

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobEntry> ListAsync(
        BlobPath? folder = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var from = folder is { } path ? FileOf(path) : _root;
        foreach (var entry in EntriesBelow(from).OrderBy(e => e.Path.Value, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(BlobPath path, CancellationToken cancellation = default)
    {
        var file = FileOf(path);
        if (!File.Exists(file)) return Task.FromResult(false);
        File.Delete(file);
        DirectorySync.Flush(Path.GetDirectoryName(file)!);
        return Task.FromResult(true);
    }

    private string FileOf(BlobPath path) => Path.Combine(_root, path.Value);

    private static async Task WriteDurablyAsync(string file, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes);
        await write(stream, cancellation);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Makes a folder; each new one is an entry of its parent that must survive a crash too.</summary>
    private string MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return folder;
        var parent = folder == _root ? null : MakeFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        if (parent is not null) DirectorySync.Flush(parent);
        return folder;
    }

    private IEnumerable<BlobEntry> EntriesBelow(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            if (BlobPath.TryParse(Path.GetRelativePath(_root, file.FullName)) is { } path)
                yield return new(path, file.Length);
    }
}

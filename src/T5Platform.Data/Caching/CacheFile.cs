using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace T5Platform.Data.Caching;

/// <summary>
/// A derived file, memory-mapped and read-only for the life of the process: a header of 64 bytes (<see cref="CacheHeader"/>), the payload, the
/// SHA-256 of each of its chunks. Offsets below count from the payload's start.
/// </summary>
/// <remarks>
/// Opening reads the header and the hashes, whatever the size: a small file is checked whole then, a large one chunk by chunk at first use.
/// A file that is found damaged is as good as no file: at opening it is built again; later it is removed, and the next opening builds it.
/// </remarks>
internal sealed class CacheFile
{
    /// <summary>Up to so many bytes are checked at opening: that takes no longer than people notice.</summary>
    public const int CheckedAtOnce = 32 << 20;

    private readonly string _path;
    private readonly MemoryMappedViewAccessor _view;
    private readonly CacheHeader _header;
    private readonly bool[] _checked;

    private CacheFile(string path, FileStream stream, CacheHeader header)
    {
        (_path, _header, _checked) = (path, header, new bool[header.Hashes.Length]);
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <summary>Bytes of payload.</summary>
    public long Length => _header.Length;

    /// <summary>Opens the file, or builds it if it is missing or damaged, one process at a time.</summary>
    /// <param name="path">Where it lies; the directory is made if need be.</param>
    /// <param name="write">Writes the payload.</param>
    /// <param name="timeProvider">Paces the wait for another process that is building.</param>
    public static CacheFile OpenOrBuild(string path, Action<Stream> write, TimeProvider timeProvider)
    {
        if (TryOpen(path) is { } found) return found;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = FileLock.Acquire(Lock(path), timeProvider);
        if (TryOpen(path) is { } built) return built;
        Build(path, write);
        return TryOpen(path) ?? throw new IOException($"Cache file {path} was written but cannot be read back.");
    }

    /// <summary>The file whose lock is held while that cache is built.</summary>
    public static string Lock(string path) => path + ".lock";

    /// <summary>Copies values that begin at a byte offset.</summary>
    /// <exception cref="IOException">The file is damaged there; it was removed.</exception>
    public void Read<T>(long offset, Span<T> values)
        where T : unmanaged
    {
        // The handle's own bounds are those of whole pages, which reach beyond the payload.
        var bytes = (long)values.Length * Unsafe.SizeOf<T>();
        if (offset < 0 || bytes > Length - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{bytes} bytes at {offset} pass the payload's {Length}.");
        for (var chunk = offset / CacheHeader.Chunk; chunk * CacheHeader.Chunk < offset + bytes; chunk++)
            if (!Volatile.Read(ref _checked[chunk])) Check(chunk);
        _view.SafeMemoryMappedViewHandle.ReadSpan((ulong)(CacheHeader.Size + offset), values);
    }

    /// <summary>One value at a byte offset.</summary>
    public T Read<T>(long offset)
        where T : unmanaged
    {
        Span<T> one = stackalloc T[1];
        Read(offset, one);
        return one[0];
    }

    private void Check(long chunk)
    {
        if (!IsSound(chunk))
        {
            // What is mapped stays; the next opening finds no file and builds one.
            File.Delete(_path);
            throw new IOException($"Cache file {_path} is damaged behind byte {CacheHeader.Size + (chunk * CacheHeader.Chunk)}. It was removed, and is built again when it is next opened.");
        }

        Volatile.Write(ref _checked[chunk], true);
    }

    private unsafe bool IsSound(long chunk)
    {
        var begin = chunk * CacheHeader.Chunk;
        byte* mapped = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref mapped);
        try
        {
            return _header.IsSound(chunk, new ReadOnlySpan<byte>(mapped + CacheHeader.Size + begin, (int)Math.Min(CacheHeader.Chunk, Length - begin)));
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    private static CacheFile? TryOpen(string path)
    {
        if (!File.Exists(path)) return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        if (CacheHeader.Read(stream) is not { } header)
        {
            stream.Dispose();
            return null;
        }

        var file = new CacheFile(path, stream, header);
        if (header.Length > CheckedAtOnce) return file;
        for (var chunk = 0; chunk < header.Hashes.Length; chunk++)
        {
            if (!(file._checked[chunk] = file.IsSound(chunk))) return null;
        }

        return file;
    }

    /// <summary>Temporary name, fsync, rename: a reader sees the whole file or none.</summary>
    private static void Build(string path, Action<Stream> write)
    {
        var temporary = path + ".tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20))
        {
            stream.Write(new byte[CacheHeader.Size]);
            write(stream);
            CacheHeader.Complete(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}

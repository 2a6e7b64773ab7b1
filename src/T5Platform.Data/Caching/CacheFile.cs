using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace T5Platform.Data.Caching;

/// <summary>
/// A derived file, memory-mapped and read-only for the life of the process: magic (8 bytes), payload length (8, little-endian), SHA-256 of the payload
/// (32), zeros to byte 64, payload. Offsets below count from the payload's start. A file whose hash does not fit is as good
/// as no file: it is built again.
/// </summary>
internal sealed class CacheFile
{
    private const int HeaderLength = 64;
    private static readonly byte[] Magic = "T5CACHE1"u8.ToArray();
    private readonly MemoryMappedViewAccessor _view;

    private CacheFile(FileStream stream, long length)
    {
        Length = length;
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <summary>Bytes of payload.</summary>
    public long Length { get; }

    /// <summary>Opens the file, or builds it if it is missing or damaged, one process at a time.</summary>
    /// <param name="path">Where it lies; the directory is made if need be.</param>
    /// <param name="write">Writes the payload.</param>
    /// <param name="timeProvider">Paces the wait for another process that is building.</param>
    public static CacheFile OpenOrBuild(string path, Action<Stream> write, TimeProvider timeProvider)
    {
        if (TryOpen(path) is { } found) return found;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = FileLock.Acquire(path + ".lock", timeProvider);
        if (TryOpen(path) is { } built) return built;
        Build(path, write);
        return TryOpen(path) ?? throw new IOException($"Cache file {path} was written but cannot be read back.");
    }

    /// <summary>Copies values that begin at a byte offset.</summary>
    public void Read<T>(long offset, Span<T> values)
        where T : unmanaged
    {
        // The handle's own bounds are those of whole pages, which reach beyond the payload.
        var bytes = (long)values.Length * Unsafe.SizeOf<T>();
        if (offset < 0 || bytes > Length - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{bytes} bytes at {offset} pass the payload's {Length}.");
        _view.SafeMemoryMappedViewHandle.ReadSpan((ulong)(HeaderLength + offset), values);
    }

    /// <summary>One value at a byte offset.</summary>
    public T Read<T>(long offset)
        where T : unmanaged
    {
        Span<T> one = stackalloc T[1];
        Read(offset, one);
        return one[0];
    }

    private static CacheFile? TryOpen(string path)
    {
        if (!File.Exists(path)) return null;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20);
        if (PayloadLength(stream) is { } length) return new CacheFile(stream, length);
        stream.Dispose();
        return null;
    }

    /// <summary>Length of the payload if header and hash are sound.</summary>
    private static long? PayloadLength(FileStream stream)
    {
        var header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength) return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(8));
        if (!header.AsSpan(0, 8).SequenceEqual(Magic) || length < 1 || length != stream.Length - HeaderLength) return null;
        return SHA256.HashData(stream).AsSpan().SequenceEqual(header.AsSpan(16, 32)) ? length : null;
    }

    /// <summary>Temporary name, fsync, rename: a reader sees the whole file or none.</summary>
    private static void Build(string path, Action<Stream> write)
    {
        var temporary = path + ".tmp";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20))
        {
            stream.Write(new byte[HeaderLength]);
            write(stream);
            stream.Position = HeaderLength;
            var header = new byte[HeaderLength];
            Magic.CopyTo(header, 0);
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), stream.Length - HeaderLength);
            SHA256.HashData(stream).CopyTo(header, 16);
            stream.Position = 0;
            stream.Write(header);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}

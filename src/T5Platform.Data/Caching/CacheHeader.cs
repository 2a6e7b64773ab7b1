using System.Buffers.Binary;
using System.Security.Cryptography;

namespace T5Platform.Data.Caching;

/// <summary>
/// What a cache file says of itself: magic (8 bytes), payload length (8, little-endian), SHA-256 of the hashes (32), zeros to byte 64; and
/// behind the payload the SHA-256 of each of its chunks.
/// </summary>
/// <param name="Length">Bytes of payload.</param>
/// <param name="Hashes">The hash of each chunk.</param>
internal sealed record CacheHeader(long Length, byte[][] Hashes)
{
    public const int Size = 64, Chunk = 1 << 20;
    private const int HashSize = 32, HashesAt = 16;
    private static readonly byte[] Magic = "T5CACHE2"u8.ToArray();

    public bool IsSound(long chunk, ReadOnlySpan<byte> bytes)
    {
        Span<byte> found = stackalloc byte[HashSize];
        SHA256.HashData(bytes, found);
        return found.SequenceEqual(Hashes[chunk]);
    }

    /// <summary>Null: it is not one, or not whole.</summary>
    public static CacheHeader? Read(FileStream stream)
    {
        var header = new byte[Size];
        if (stream.ReadAtLeast(header, Size, throwOnEndOfStream: false) < Size) return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(8));
        if (!header.AsSpan(0, 8).SequenceEqual(Magic) || length < 1 || length > stream.Length || stream.Length != Size + length + (Chunks(length) * HashSize)) return null;
        var hashes = new byte[Chunks(length) * HashSize];
        stream.Position = Size + length;
        if (stream.ReadAtLeast(hashes, hashes.Length, throwOnEndOfStream: false) < hashes.Length) return null;
        return SHA256.HashData(hashes).AsSpan().SequenceEqual(header.AsSpan(HashesAt, HashSize)) ? new CacheHeader(length, [.. hashes.Chunk(HashSize)]) : null;
    }

    /// <summary>Writes hashes and header around the payload that the stream holds.</summary>
    public static void Complete(FileStream stream)
    {
        var (length, buffer, hashes) = (stream.Length - Size, new byte[Chunk], new MemoryStream());
        stream.Position = Size;
        for (int count; (count = stream.ReadAtLeast(buffer, Chunk, throwOnEndOfStream: false)) > 0;) hashes.Write(SHA256.HashData(buffer.AsSpan(0, count)));
        stream.Write(hashes.ToArray());
        var header = new byte[Size];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), length);
        SHA256.HashData(hashes.ToArray()).CopyTo(header, HashesAt);
        stream.Position = 0;
        stream.Write(header);
    }

    private static long Chunks(long length) => (length + Chunk - 1) / Chunk;
}

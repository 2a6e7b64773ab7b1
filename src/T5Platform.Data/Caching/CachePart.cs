using System.Buffers.Binary;
using System.Security.Cryptography;
using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.Caching;

/// <summary>
/// A numbered part of a payload in a file of its own. Layout, little-endian: magic (8 bytes), number, and where parts are cut (8 each); the
/// bytes; the SHA-256 of all that.
/// </summary>
/// <remarks>Number and cut are hashed too: a file that was renamed, or comes from a version that cuts elsewhere, is no part of this payload.</remarks>
internal sealed class CachePart
{
    private readonly string _path;
    private readonly byte[] _label = new byte[32];

    public CachePart(string folder, long number, PartSize size)
    {
        _path = Path.Combine(folder, $"{number:D8}.part");
        "T5PART_1"u8.CopyTo(_label);
        BinaryPrimitives.WriteInt64LittleEndian(_label.AsSpan(8), number);
        BinaryPrimitives.WriteInt64LittleEndian(_label.AsSpan(16), size.Texts);
        BinaryPrimitives.WriteInt64LittleEndian(_label.AsSpan(24), size.Characters);
    }

    /// <summary>The bytes; null: there is no such part, or it is damaged.</summary>
    public ReadOnlyMemory<byte>? Read()
    {
        if (!File.Exists(_path)) return null;
        ReadOnlyMemory<byte> file = File.ReadAllBytes(_path);
        var end = file.Length - SHA256.HashSizeInBytes;
        if (end < _label.Length || !file.Span.StartsWith(_label)) return null;
        if (!SHA256.HashData(file.Span[..end]).AsSpan().SequenceEqual(file.Span[end..])) return null;
        return file[_label.Length..end];
    }

    public void Write(byte[] bytes)
    {
        byte[] hashed = [.. _label, .. bytes];
        WholeFile.Write(_path, stream =>
        {
            stream.Write(hashed);
            stream.Write(SHA256.HashData(hashed));
        });
    }
}

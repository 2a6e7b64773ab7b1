using System.Buffers.Binary;

namespace T5Platform.Data.C4.Shards;

/// <summary>What is sorted between stages: a key, what ranks entries of one key, and the page that it is about.</summary>
internal readonly record struct Entry(UInt128 Key, UInt128 Rank, PagePlace Place) : IComparable<Entry>
{
    /// <summary>Bytes in a file.</summary>
    public const int Length = 40;

    private const int Half = 16;

    public int CompareTo(Entry other)
    {
        var order = Key.CompareTo(other.Key);
        if (order == 0) order = Rank.CompareTo(other.Rank);
        return order != 0 ? order : Place.Number.CompareTo(other.Place.Number);
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, Key);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[Half..], Rank);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[(2 * Half)..], Place.Number);
    }

    public static Entry Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128LittleEndian(bytes),
        BinaryPrimitives.ReadUInt128LittleEndian(bytes[Half..]),
        new PagePlace(BinaryPrimitives.ReadUInt64LittleEndian(bytes[(2 * Half)..])));
}

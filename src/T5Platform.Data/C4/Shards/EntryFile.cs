using System.Buffers.Binary;

namespace T5Platform.Data.C4.Shards;

/// <summary>
/// Sorted entries in as many partitions as there are shards: the entries (40 bytes each), then for each partition the number of entries up to
/// and with it (8 bytes, little-endian), then the number of partitions (4).
/// </summary>
internal static class EntryFile
{
    private const int CountLength = 8, FooterLength = 4;

    /// <summary>Writes entries that come sorted, and so that a partition's are together and partitions ascend.</summary>
    public static void Write(string path, IEnumerable<Entry> entries, int partitions, Func<Entry, int> partition) => WholeFile.Write(path, stream =>
    {
        var (counts, bytes) = (new long[partitions], new byte[Entry.Length]);
        foreach (var entry in entries)
        {
            entry.Write(bytes);
            stream.Write(bytes);
            counts[partition(entry)]++;
        }

        var total = 0L;
        foreach (var count in counts)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, total += count);
            stream.Write(bytes, 0, CountLength);
        }

        BinaryPrimitives.WriteInt32LittleEndian(bytes, partitions);
        stream.Write(bytes, 0, FooterLength);
    });

    /// <summary>The entries of one partition, in order.</summary>
    /// <exception cref="InvalidDataException">The file is none, or another number of partitions.</exception>
    public static IEnumerable<Entry> Read(string path, ShardNumber partition)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var (from, to) = Bounds(stream, partition);
        stream.Position = from * Entry.Length;
        var bytes = new byte[Entry.Length];
        for (var i = from; i < to; i++)
        {
            stream.ReadExactly(bytes);
            yield return Entry.Read(bytes);
        }
    }

    private static (long From, long To) Bounds(FileStream stream, ShardNumber partition)
    {
        var index = stream.Length - FooterLength - ((long)partition.Count * CountLength);
        var found = index >= 0 ? (int)ReadAt(stream, stream.Length - FooterLength, FooterLength) : -1;
        if (found != partition.Count) throw new InvalidDataException($"{stream.Name} has not {partition.Count} partitions.");
        var at = index + ((long)partition.Index * CountLength);
        var bounds = (partition.Index == 0 ? 0 : ReadAt(stream, at - CountLength, CountLength), ReadAt(stream, at, CountLength));
        return bounds.Item2 * Entry.Length <= index ? bounds : throw new InvalidDataException($"{stream.Name} is damaged.");
    }

    private static long ReadAt(FileStream stream, long position, int length)
    {
        Span<byte> bytes = stackalloc byte[CountLength];
        bytes.Clear();
        stream.Position = position;
        stream.ReadExactly(bytes[..length]);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}

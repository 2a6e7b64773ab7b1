using System.Buffers;
using System.Text;

namespace T5Platform.Data.Caching;

/// <summary>Texts by number inside a cache file: count (4 bytes), count + 1 end offsets (8 each), UTF-8 bytes.</summary>
internal sealed class TextTable(CacheFile file, long start)
{
    private readonly long _bytes = start + 4 + (8L * (file.Read<int>(start) + 1));

    public int Count { get; } = file.Read<int>(start);

    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            Span<long> ends = stackalloc long[2];
            file.Read(start + 4 + (8L * index), ends);
            var length = (int)(ends[1] - ends[0]);
            var buffer = ArrayPool<byte>.Shared.Rent(length);
            file.Read(_bytes + ends[0], buffer.AsSpan(0, length));
            var text = Encoding.UTF8.GetString(buffer, 0, length);
            ArrayPool<byte>.Shared.Return(buffer);
            return text;
        }
    }

    public static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        var end = 0L;
        writer.Write(end);
        foreach (var text in texts) writer.Write(end += Encoding.UTF8.GetByteCount(text));
        foreach (var text in texts) writer.Write(Encoding.UTF8.GetBytes(text));
    }
}

namespace T5Platform.Data.Readers;

/// <summary>
/// Walks a Parquet file's footer (Thrift's compact protocol) without understanding it: that every length and count has its bytes. The library
/// believes them, and would go round for hours in a damaged one.
/// </summary>
/// <param name="bytes">The footer.</param>
internal ref struct ParquetFooter(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32, LongCount = 15;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <exception cref="InvalidDataException">It is not sound.</exception>
    public void Check() => Struct(0);

    private void Struct(int depth)
    {
        if (depth > Deepest) throw new InvalidDataException("a footer that is nested too deep");
        for (int header; (header = Byte()) != 0;)
        {
            if (header >> 4 == 0) Number();
            // A flag is its own value.
            if ((header & 15) is not (1 or 2)) Value(header & 15, depth);
        }
    }

    private void Value(int type, int depth)
    {
        switch (type)
        {
            case 1 or 2 or 3:
                Skip(1);
                break;
            case 4 or 5 or 6:
                Number();
                break;
            case 7:
                Skip(8);
                break;
            case 8:
                Skip(Number());
                break;
            case 9 or 10:
                var header = Byte();
                Items(header >> 4 == LongCount ? Number() : (ulong)(header >> 4), depth, header & 15);
                break;
            case 11:
                var count = Number();
                var types = count == 0 ? 0 : Byte();
                Items(count, depth, types >> 4, types & 15);
                break;
            case 12:
                Struct(depth + 1);
                break;
            default:
                throw new InvalidDataException($"a footer with a value of type {type}");
        }
    }

    private void Items(ulong count, int depth, params ReadOnlySpan<int> types)
    {
        // Each takes a byte at least.
        if (count > (ulong)(_bytes.Length - _at)) throw new InvalidDataException($"a footer with a list of {count}");
        for (ulong i = 0; i < count; i++)
            foreach (var type in types) Value(type, depth + 1);
    }

    private ulong Number()
    {
        var (value, shift) = (0UL, 0);
        for (int part; ; shift += 7)
        {
            if (shift > 63) throw new InvalidDataException("a footer with a number that does not end");
            value |= (ulong)((part = Byte()) & 127) << shift;
            if (part < 128) return value;
        }
    }

    private int Byte() => _at < _bytes.Length ? _bytes[_at++] : throw new InvalidDataException("a footer that is cut short");

    private void Skip(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _at)) throw new InvalidDataException($"a footer with a text of {count} bytes");
        _at += (int)count;
    }
}

namespace T5Platform.Data.C4.Web;

/// <summary>A segment's bytes, as many at once as are asked for.</summary>
internal sealed class ByteWindow(ISegment segment)
{
    private const int Least = 1 << 16;
    private byte[] _bytes = new byte[Least];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What is here.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Reads until so many bytes are here; false: there are not so many.</summary>
    public bool Ensure(int count)
    {
        while (_end - _start < count && !_ended)
        {
            if (_end == _bytes.Length) MakeRoom();
            var read = segment.Read(_bytes.AsSpan(_end));
            _ended = read == 0;
            _end += read;
        }

        return _end - _start >= count;
    }

    /// <summary>Reads some more bytes; false: there are none.</summary>
    public bool More() => Ensure(_end - _start + 1);

    /// <summary>Goes on behind so many bytes.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>A new array where the old one is full: a block handed out before stays what it was.</summary>
    private void MakeRoom()
    {
        var bytes = new byte[Math.Max(Least, 2 * (_end - _start))];
        Bytes.CopyTo(bytes);
        (_end, _start, _bytes) = (_end - _start, 0, bytes);
    }
}

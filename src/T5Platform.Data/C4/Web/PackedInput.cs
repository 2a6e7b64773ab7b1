namespace T5Platform.Data.C4.Web;

/// <summary>Packed bytes on their way to an inflater, which reads ahead; remembers from where it read last. Never closes the file.</summary>
internal sealed class PackedInput(Stream file) : Stream
{
    /// <summary>Where the bytes begin that were handed over last: the packed data ends behind this place.</summary>
    public long LastRead { get; private set; } = file.Position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var from = file.Position;
        var count = file.Read(buffer);
        if (count > 0) LastRead = from;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

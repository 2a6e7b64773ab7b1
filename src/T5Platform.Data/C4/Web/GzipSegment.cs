using System.Buffers.Binary;
using System.IO.Compression;

namespace T5Platform.Data.C4.Web;

/// <summary>Gzip members one behind the other, up to the end of the file or the first damage.</summary>
internal sealed class GzipSegment(Stream file) : ISegment, IDisposable
{
    private const int TrailerLength = 8;
    private PackedInput? _input;
    private DeflateStream? _member;
    private uint _sum;
    private long _length;

    /// <inheritdoc/>
    public bool Damaged { get; private set; }

    /// <summary>Where the member begins that was read last.</summary>
    public long MemberStart { get; private set; } = file.Position;

    /// <inheritdoc/>
    public int Read(Span<byte> bytes)
    {
        try
        {
            while (!Damaged && (_member is not null || Open()))
            {
                var count = _member!.Read(bytes);
                (_sum, _length) = (Crc32.Add(_sum, bytes[..count]), _length + count);
                if (count > 0) return count;
                Damaged = !Close();
            }
        }
        catch (InvalidDataException)
        {
            Damaged = true;
        }

        return 0;
    }

    public void Dispose() => _member?.Dispose();

    /// <summary>False at the end of the file.</summary>
    private bool Open()
    {
        MemberStart = file.Position;
        if (MemberStart == file.Length) return false;
        Damaged = !GzipHeader.Skip(file);
        if (Damaged) return false;
        (_input, _sum, _length) = (new PackedInput(file), 0, 0);
        _member = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>
    /// Moves behind the trailer. The inflater read ahead and does not say where the data ended, but the trailer's bytes are known: checksum and
    /// length. They lie in or directly behind what was handed over last; false: they do not, the member is damaged.
    /// </summary>
    private bool Close()
    {
        _member!.Dispose();
        _member = null;
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], unchecked((uint)_length));
        var (from, to) = (_input!.LastRead, file.Position);
        var window = new byte[to - from + TrailerLength];
        file.Position = from;
        var count = file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
        var found = window.AsSpan(0, count).IndexOf(trailer);
        if (found >= 0) file.Position = from + found + TrailerLength;
        return found >= 0;
    }
}

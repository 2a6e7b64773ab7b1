namespace T5Platform.Data.C4.Web;

/// <summary>The header of a gzip member (RFC 1952).</summary>
internal static class GzipHeader
{
    private const int Fixed = 10;

    [Flags]
    private enum Parts
    {
        Checksum = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
        Reserved = 0xE0,
    }

    /// <summary>Whether bytes can begin a member.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, 8, var parts, ..] && ((Parts)parts & Parts.Reserved) == 0;

    /// <summary>Moves the stream behind a header; false: there is none.</summary>
    public static bool Skip(Stream stream)
    {
        Span<byte> header = stackalloc byte[Fixed];
        if (stream.ReadAtLeast(header, Fixed, throwOnEndOfStream: false) < Fixed || !Begins(header)) return false;
        var parts = (Parts)header[3];
        if (parts.HasFlag(Parts.Extra) && !SkipExtra(stream)) return false;
        if (parts.HasFlag(Parts.Name) && !SkipText(stream)) return false;
        if (parts.HasFlag(Parts.Comment) && !SkipText(stream)) return false;
        return !parts.HasFlag(Parts.Checksum) || SkipBytes(stream, 2);
    }

    private static bool SkipExtra(Stream stream)
    {
        var (low, high) = (stream.ReadByte(), stream.ReadByte());
        return high >= 0 && SkipBytes(stream, low | (high << 8));
    }

    private static bool SkipText(Stream stream)
    {
        int value;
        while ((value = stream.ReadByte()) > 0)
        {
        }

        return value == 0;
    }

    private static bool SkipBytes(Stream stream, int count)
    {
        for (; count > 0; count--)
            if (stream.ReadByte() < 0) return false;
        return true;
    }
}

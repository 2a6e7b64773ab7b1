namespace T5Platform.Data.C4.Web;

/// <summary>The line that begins a record: <c>WARC/</c> and a version's digit.</summary>
internal static class RecordStart
{
    /// <summary>Bytes that must be seen to know it.</summary>
    public const int Length = 6;

    private static ReadOnlySpan<byte> Line => "\nWARC/"u8;

    /// <summary>Whether bytes begin a record.</summary>
    public static bool At(ReadOnlySpan<byte> bytes) => bytes.Length >= Length && bytes.StartsWith(Line[1..]) && bytes[Length - 1] is >= (byte)'0' and <= (byte)'9';

    /// <summary>The first place at the beginning of a line where a record begins; -1: nowhere.</summary>
    public static int Find(ReadOnlySpan<byte> bytes)
    {
        for (var (from, found) = (0, 0); (found = bytes[from..].IndexOf(Line)) >= 0; from += found + 1)
            if (At(bytes[(from + found + 1)..])) return from + found + 1;
        return -1;
    }
}

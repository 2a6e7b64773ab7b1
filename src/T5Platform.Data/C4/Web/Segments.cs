namespace T5Platform.Data.C4.Web;

/// <summary>The readable runs of a WARC file, packed or not.</summary>
internal static class Segments
{
    private const int Window = 1 << 16, Look = 4;

    /// <summary>The segments, each to be read to its end before the next is asked for.</summary>
    /// <param name="file">A stream that can seek.</param>
    /// <param name="damage">Called for every damaged place.</param>
    public static IEnumerable<ISegment> Of(Stream file, Action damage)
    {
        if (!IsPacked(file, damage))
        {
            file.Position = 0;
            yield return new PlainSegment(file);
            yield break;
        }

        while (file.Position < file.Length)
        {
            using var segment = new GzipSegment(file);
            yield return segment;
            if (!segment.Damaged) yield break;
            damage();
            if (!FindMember(file, segment.MemberStart + 1)) yield break;
        }
    }

    /// <summary>Whether the file is packed; moves to its first member, which may lie behind a damaged beginning.</summary>
    private static bool IsPacked(Stream file, Action damage)
    {
        Span<byte> first = stackalloc byte[RecordStart.Length];
        var count = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (GzipHeader.Begins(first[..count])) return true;
        if (RecordStart.At(first[..count]) || !FindMember(file, 0)) return false;
        damage();
        return true;
    }

    /// <summary>Moves to the next member that unpacks to the beginning of a record. Packed bytes look like a member's start now and then.</summary>
    private static bool FindMember(Stream file, long from)
    {
        var buffer = new byte[Window];
        for (var start = from; start < file.Length; start += Window - Look)
        {
            file.Position = start;
            var count = file.ReadAtLeast(buffer, Window, throwOnEndOfStream: false);
            for (var i = 0; i + Look <= count; i++)
                if (buffer[i] == 0x1f && GzipHeader.Begins(buffer.AsSpan(i, Look)) && BeginsRecord(file, start + i)) return true;
        }

        return false;
    }

    private static bool BeginsRecord(Stream file, long position)
    {
        file.Position = position;
        Span<byte> start = stackalloc byte[RecordStart.Length];
        using (var segment = new GzipSegment(file))
        {
            var (filled, count) = (0, 0);
            while (filled < start.Length && (count = segment.Read(start[filled..])) > 0) filled += count;
            if (filled < start.Length) return false;
        }

        file.Position = position;
        return RecordStart.At(start);
    }
}

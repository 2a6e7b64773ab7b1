namespace T5Platform.Data.C4.Web;

/// <summary>The records of one segment. A length is believed when the next record, or the end, follows it; else the record reaches to the next one's start.</summary>
internal sealed class RecordScan(ISegment segment, Action<WarcProblem> problem)
{
    private const int LongestHeader = 1 << 16, LongestContent = 1 << 26, LongestGap = 1 << 10;
    private readonly ByteWindow _window = new(segment);

    /// <summary>The records, in order.</summary>
    public IEnumerable<WarcRecord> Records()
    {
        while (FindStart())
            if (Next() is { } record) yield return record;
    }

    /// <summary>Moves to the start of a record; bytes before it are none's.</summary>
    private bool FindStart()
    {
        SkipBlankLines();
        if (!_window.Ensure(1)) return false;
        if (_window.Ensure(RecordStart.Length) && RecordStart.At(_window.Bytes.Span)) return true;
        problem(WarcProblem.StrayBytes);
        return SkipToNext();
    }

    private WarcRecord? Next()
    {
        var end = HeaderEnd();
        if (end < 0)
        {
            problem(WarcProblem.BrokenHeader);
            _window.Skip(1);
            SkipToNext();
            return null;
        }

        var fields = RecordHeader.Fields(_window.Bytes.Span[..end], problem);
        _window.Skip(end);
        return Content(RecordHeader.ContentLength(fields)) is { } content ? new(fields, content) : null;
    }

    private int HeaderEnd()
    {
        int end;
        for (var want = 1 << 10; (end = RecordHeader.End(_window.Bytes.Span)) < 0 && want <= LongestHeader; want *= 2)
            if (!_window.Ensure(want) && RecordHeader.End(_window.Bytes.Span) < 0) return -1;
        // The next record's header is not this one's.
        return end >= 0 && RecordStart.Find(_window.Bytes.Span[..end]) >= 0 ? -1 : end;
    }

    private ReadOnlyMemory<byte>? Content(long? length)
    {
        if (length is { } known && known <= LongestContent && LeadsOn((int)known)) return Take((int)known);
        var next = FindInside();
        if (next < 0)
        {
            problem(WarcProblem.TooLarge);
            SkipToNext();
            return null;
        }

        // Nothing follows: without a length, the end of the file is the record's; with one, or at damage, something is missing.
        var last = next == _window.Bytes.Length;
        problem(last && (segment.Damaged || length > next) ? WarcProblem.CutShort : WarcProblem.WrongLength);
        var content = Take(next);
        if (last && (segment.Damaged || length > next)) return null;
        return content;
    }

    /// <summary>Whether behind so many bytes only line ends come, then a record or the end.</summary>
    private bool LeadsOn(int length)
    {
        if (!_window.Ensure(length)) return false;
        var gap = 0;
        while (gap < LongestGap && _window.Ensure(length + gap + 1) && _window.Bytes.Span[length + gap] is (byte)'\r' or (byte)'\n') gap++;
        return _window.Ensure(length + gap + RecordStart.Length)
            ? RecordStart.At(_window.Bytes.Span[(length + gap)..])
            : _window.Bytes.Length == length + gap && !(segment.Damaged && gap == 0);
    }

    /// <summary>Bytes up to where the next record begins, or to the end; -1: more than content can be.</summary>
    private int FindInside()
    {
        if (_window.Ensure(RecordStart.Length) && RecordStart.At(_window.Bytes.Span)) return 0;
        for (var searched = 0; ;)
        {
            var found = RecordStart.Find(_window.Bytes.Span[searched..]);
            if (found >= 0) return searched + found;
            if (_window.Bytes.Length > LongestContent) return -1;
            searched = Math.Max(0, _window.Bytes.Length - RecordStart.Length);
            if (!_window.More()) return _window.Bytes.Length;
        }
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        var content = _window.Bytes[..count];
        _window.Skip(count);
        return content;
    }

    private void SkipBlankLines()
    {
        while (_window.Ensure(1) && _window.Bytes.Span[0] is (byte)'\r' or (byte)'\n') _window.Skip(1);
    }

    private bool SkipToNext()
    {
        while (true)
        {
            var found = RecordStart.Find(_window.Bytes.Span);
            if (found >= 0)
            {
                _window.Skip(found);
                return true;
            }

            _window.Skip(Math.Max(0, _window.Bytes.Length - RecordStart.Length));
            if (_window.More()) continue;
            _window.Skip(_window.Bytes.Length);
            return false;
        }
    }
}

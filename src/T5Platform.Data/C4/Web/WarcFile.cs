namespace T5Platform.Data.C4.Web;

/// <summary>Reads WARC files and those derived from them (WET, WAT), packed record by record, as a whole, or not at all.</summary>
internal static class WarcFile
{
    /// <summary>The records in order, one at a time. Nothing in a file stops it; what is wrong is told.</summary>
    public static IEnumerable<WarcRecord> Read(string path, Action<WarcProblem> problem)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        foreach (var segment in Segments.Of(file, () => problem(WarcProblem.DamagedMember)))
            foreach (var record in new RecordScan(segment, problem).Records()) yield return record;
    }
}

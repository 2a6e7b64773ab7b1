namespace T5Platform.Data.C4.Web;

/// <summary>A record of a WARC file (ISO 28500).</summary>
/// <param name="Headers">Its named fields; names have no case.</param>
/// <param name="Content">Its block; valid until the next record is read.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its type, such as <c>conversion</c>; empty: none is named.</summary>
    public string Type => Header("WARC-Type");

    /// <summary>The address of what it holds; empty: none.</summary>
    public string Address => Header("WARC-Target-URI").Trim('<', '>');

    /// <summary>When it was made, as written.</summary>
    public string Date => Header("WARC-Date");

    private string Header(string name) => Headers.GetValueOrDefault(name, string.Empty);
}

namespace T5Platform.Data.C4.Web;

/// <summary>A run of bytes that belong together: a whole file, or what lies between two damaged places of a packed one.</summary>
internal interface ISegment
{
    /// <summary>Whether damage ended it, not the end of the file; known once everything is read.</summary>
    bool Damaged { get; }

    /// <summary>Some bytes; 0: no more.</summary>
    int Read(Span<byte> bytes);
}

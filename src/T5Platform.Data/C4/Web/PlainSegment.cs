namespace T5Platform.Data.C4.Web;

/// <summary>A file that is not packed.</summary>
internal sealed class PlainSegment(Stream file) : ISegment
{
    /// <inheritdoc/>
    public bool Damaged => false;

    /// <inheritdoc/>
    public int Read(Span<byte> bytes) => file.Read(bytes);
}

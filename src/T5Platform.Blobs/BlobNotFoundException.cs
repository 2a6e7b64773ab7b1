namespace T5Platform.Blobs;

/// <summary>There is no blob at the path.</summary>
public sealed class BlobNotFoundException(BlobPath path) : IOException($"There is no blob '{path}'.")
{
    /// <summary>Where it was looked for.</summary>
    public BlobPath Path => path;
}

namespace T5Platform.Blobs;

/// <summary>One blob in a listing.</summary>
public sealed record BlobEntry(BlobPath Path, long Bytes);

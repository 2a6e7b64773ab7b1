using System.Security.Cryptography;
using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Training.Checkpoints;

/// <summary>Files that a manifest lists: used only when every byte is as it was written.</summary>
internal static class VerifiedFiles
{
    private const int MaxManifestBytes = 1 << 20;

    /// <exception cref="FormatException">It is damaged; the message says how.</exception>
    /// <exception cref="BlobNotFoundException">It is not there.</exception>
    public static async Task<TManifest> ReadManifestAsync<TManifest>(IBlobStore blobs, BlobPath path, CancellationToken cancellation)
    {
        await using var stream = await blobs.OpenReadAsync(path, cancellation);
        if (stream.Length > MaxManifestBytes) throw new FormatException($"it has {stream.Length} bytes, too many for a manifest");
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return SealedJson.Read<TManifest>(bytes);
    }

    /// <exception cref="FormatException">It is damaged; the message says how.</exception>
    /// <exception cref="BlobNotFoundException">It is not there.</exception>
    public static async Task VerifyAsync(IBlobStore blobs, BlobPath path, CheckpointFile file, CancellationToken cancellation)
    {
        await using var stream = await blobs.OpenReadAsync(path, cancellation);
        if (stream.Length != file.Bytes) throw new FormatException($"it has {stream.Length} bytes, the manifest says {file.Bytes}");
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        if (hash != file.Sha256) throw new FormatException($"its SHA-256 is {hash}, the manifest says {file.Sha256}");
    }
}

using T5Platform.Blobs;
using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Storage.Checkpoints;

/// <summary><see cref="ICheckpointFiles"/> over a blob store.</summary>
internal sealed class CheckpointBlobs(IBlobStore blobs) : ICheckpointFiles
{
    public async Task<Stream?> Open(CheckpointManifest checkpoint, string file, CancellationToken cancellationToken = default)
    {
        try
        {
            return await blobs.OpenReadAsync(BlobPath.Parse(checkpoint.Path).Sibling(file), cancellationToken);
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }
}

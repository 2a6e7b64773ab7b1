using T5Platform.Blobs;

namespace T5Platform.Storage.Evaluations;

/// <summary><see cref="IPredictionFiles"/> over a blob store.</summary>
internal sealed class PredictionBlobs(IBlobStore blobs) : IPredictionFiles
{
    public async Task<Stream?> Open(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            return await blobs.OpenReadAsync(BlobPath.Parse(path), cancellationToken);
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }
}

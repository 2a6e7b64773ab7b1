using T5Platform.Contracts.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Checkpoints;

/// <summary>A checkpoint each of whose files was verified.</summary>
public sealed class VerifiedCheckpoint
{
    private readonly IBlobStore _blobs;
    private readonly BlobPath _path;

    internal VerifiedCheckpoint(IBlobStore blobs, BlobPath path, CheckpointManifest manifest) =>
        (_blobs, _path, Manifest) = (blobs, path, manifest);

    /// <summary>What it consists of.</summary>
    public CheckpointManifest Manifest { get; }

    /// <summary>The weights by name. The caller disposes of them.</summary>
    public Task<IReadOnlyDictionary<string, Tensor>> ReadWeightsAsync(CancellationToken cancellation = default) =>
        ReadAsync(CheckpointFiles.Weights, cancellation);

    /// <summary>The optimiser's state by name. The caller disposes of it.</summary>
    public Task<IReadOnlyDictionary<string, Tensor>> ReadOptimizerStateAsync(CancellationToken cancellation = default) =>
        ReadAsync(CheckpointFiles.OptimizerState, cancellation);

    private async Task<IReadOnlyDictionary<string, Tensor>> ReadAsync(string name, CancellationToken cancellation)
    {
        await using var stream = await _blobs.OpenReadAsync(_path.Sibling(name), cancellation);
        return SafetensorsFile.Read(stream, stream.Length);
    }
}

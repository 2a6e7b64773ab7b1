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
    /// <param name="keep">What is kept of each, one after the other: a part, or all of it (the default). What is not kept is its to dispose of.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyDictionary<string, Tensor>> ReadWeightsAsync(Func<string, Tensor, Tensor>? keep = null, CancellationToken cancellation = default) =>
        ReadAsync(CheckpointFiles.HoldsWeights, keep, cancellation);

    /// <summary>The optimiser's state by name. The caller disposes of it.</summary>
    /// <param name="keep">What is kept of each, one after the other: a part, or all of it (the default). What is not kept is its to dispose of.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyDictionary<string, Tensor>> ReadOptimizerStateAsync(Func<string, Tensor, Tensor>? keep = null, CancellationToken cancellation = default) =>
        ReadAsync(CheckpointFiles.HoldsOptimizerState, keep, cancellation);

    private async Task<IReadOnlyDictionary<string, Tensor>> ReadAsync(Func<string, bool> holds, Func<string, Tensor, Tensor>? keep, CancellationToken cancellation)
    {
        var all = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var file in Manifest.Files.Where(file => holds(file.Name)))
        {
            await using var stream = await _blobs.OpenReadAsync(_path.Sibling(file.Name), cancellation);
            foreach (var (name, tensor) in SafetensorsFile.Read(stream, stream.Length, keep)) all.Add(name, tensor);
        }

        return all;
    }
}

using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Storage.Checkpoints;

/// <summary>The files of committed checkpoints, to take away.</summary>
public interface ICheckpointFiles
{
    /// <summary>Opens a file of a checkpoint; null when it is no longer there.</summary>
    /// <exception cref="IOException">The store cannot be read at all.</exception>
    Task<Stream?> Open(CheckpointManifest checkpoint, string file, CancellationToken cancellationToken = default);
}

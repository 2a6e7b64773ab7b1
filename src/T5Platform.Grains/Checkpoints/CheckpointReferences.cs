using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Checkpoints;

internal static class CheckpointReferences
{
    /// <summary>The reference that shards are given to a committed checkpoint.</summary>
    public static CheckpointReference To(CheckpointManifest manifest) => new() { Id = manifest.Id, ManifestPath = manifest.Path, Step = manifest.Step };
}

namespace T5Platform.Training.Checkpoints;

/// <summary>Where a checkpoint lies.</summary>
internal static class CheckpointFolder
{
    /// <summary>The folder of a checkpoint: no two lives of a run write into the same one.</summary>
    public static BlobPath Of(RunId run, Generation generation, long step) => BlobPath.Parse($"runs/{run}/{generation}-step{step}");
}

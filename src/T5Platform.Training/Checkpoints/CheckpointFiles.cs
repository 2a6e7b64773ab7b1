namespace T5Platform.Training.Checkpoints;

/// <summary>Names of a checkpoint's files, and where it lies.</summary>
internal static class CheckpointFiles
{
    /// <summary>Weights; the name that Hugging Face's tools look for.</summary>
    public const string Weights = "model.safetensors";

    /// <summary>State of the optimiser.</summary>
    public const string OptimizerState = "optimizer.safetensors";

    /// <summary>The folder of a checkpoint: no two lives of a run write into the same one.</summary>
    public static BlobPath Folder(RunId run, Generation generation, long step) => BlobPath.Parse($"runs/{run}/{generation}-step{step}");
}

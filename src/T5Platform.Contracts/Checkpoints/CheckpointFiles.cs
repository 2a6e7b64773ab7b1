namespace T5Platform.Contracts.Checkpoints;

/// <summary>Names of a checkpoint's files.</summary>
public static class CheckpointFiles
{
    /// <summary>The network's form; the name that Hugging Face's tools look for.</summary>
    public const string Config = Interchange.HuggingFaceConfig.FileName;

    /// <summary>Weights; the name that Hugging Face's tools look for.</summary>
    public const string Weights = "model.safetensors";

    /// <summary>State of the optimiser.</summary>
    public const string OptimizerState = "optimizer.safetensors";

    /// <summary>What lists the others.</summary>
    public const string Manifest = SealedJson.FileName;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Config, Weights, OptimizerState, Manifest];
}

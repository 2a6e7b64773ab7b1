namespace T5Platform.Study.Settings;

/// <summary>Several networks whose logits are averaged (paper 3.6).</summary>
public sealed record EnsembleSettings
{
    /// <summary>How many.</summary>
    public required int Members { get; init; }

    /// <summary>Whether they share one pre-training and differ in their fine-tunings alone.</summary>
    public bool FinetuningsOnly { get; init; }
}

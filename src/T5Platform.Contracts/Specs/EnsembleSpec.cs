namespace T5Platform.Contracts.Specs;

/// <summary>Several networks that decode together, their logits averaged (paper 3.6).</summary>
[GenerateSerializer, Immutable, Alias("t5.EnsembleSpec")]
public sealed record EnsembleSpec
{
    /// <summary>How many, 2 or more: of the row's seed and the whole numbers after it.</summary>
    [Id(0)] public required int Members { get; init; }

    /// <summary>Whether they share one pre-training and differ in their fine-tunings alone.</summary>
    [Id(1)] public bool SharedPretraining { get; init; }
}

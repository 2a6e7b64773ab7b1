namespace T5Platform.Contracts.Specs;

/// <summary>Which parameters a fine-tuning changes, and what is added for it.</summary>
[GenerateSerializer, Immutable, Alias("t5.FinetuningMethod")]
public sealed record FinetuningMethod
{
    /// <summary>All parameters: the paper's baseline.</summary>
    public static readonly FinetuningMethod All = new();

    /// <summary>Which.</summary>
    [Id(0)] public FinetuningMethodKind Kind { get; init; }

    /// <summary>Inner width of the adapter layers; null without adapters.</summary>
    [Id(1)] public int? AdapterWidth { get; init; }
}

namespace T5Platform.Contracts.Specs;

/// <summary>The network: a T5 encoder-decoder (paper 2.1). Sizes of one preset, each overridable.</summary>
[GenerateSerializer, Immutable, Alias("t5.ModelSpec")]
public sealed record ModelSpec
{
    /// <summary>Width of the residual stream, d_model.</summary>
    [Id(0)] public required int ModelWidth { get; init; }

    /// <summary>Inner width of the feed-forward layers, d_ff.</summary>
    [Id(1)] public required int FeedForwardWidth { get; init; }

    /// <summary>Attention heads.</summary>
    [Id(2)] public required int Heads { get; init; }

    /// <summary>Width of one head, d_kv.</summary>
    [Id(3)] public required int HeadWidth { get; init; }

    /// <summary>Blocks in the encoder.</summary>
    [Id(4)] public required int EncoderLayers { get; init; }

    /// <summary>Blocks in the decoder.</summary>
    [Id(5)] public required int DecoderLayers { get; init; }

    /// <summary>Dropout probability.</summary>
    [Id(6)] public float Dropout { get; init; } = 0.1f;
}

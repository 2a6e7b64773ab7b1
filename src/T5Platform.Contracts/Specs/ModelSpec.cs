namespace T5Platform.Contracts.Specs;

/// <summary>The network (paper 2.1, 3.2). Sizes of one preset, each overridable.</summary>
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

    /// <summary>Blocks in the encoder; 0 for an architecture without one.</summary>
    [Id(4)] public required int EncoderLayers { get; init; }

    /// <summary>Blocks in the decoder.</summary>
    [Id(5)] public required int DecoderLayers { get; init; }

    /// <summary>Dropout probability.</summary>
    [Id(6)] public float Dropout { get; init; } = 0.1f;

    /// <summary>Architecture.</summary>
    [Id(7)] public ModelArchitecture Architecture { get; init; }

    /// <summary>The inner function of the feed-forward layers.</summary>
    [Id(8)] public FeedForwardFunction FeedForward { get; init; }

    /// <summary>Whether the output matrix is the embedding (v1.0) or its own (v1.1).</summary>
    [Id(9)] public bool TieEmbeddings { get; init; } = true;

    /// <summary>Whether it has an encoder.</summary>
    [JsonIgnore]
    public bool HasEncoder => Architecture is ModelArchitecture.EncoderDecoder or ModelArchitecture.SharedEncoderDecoder;
}

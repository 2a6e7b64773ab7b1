namespace T5Platform.Model.Configuration;

/// <summary>The sizes of a T5 network (paper 2.1, 3.1.1, 3.2 and 3.6).</summary>
public sealed record T5Config
{
    /// <summary>Which stacks there are.</summary>
    public Architecture Architecture { get; init; } = Architecture.EncoderDecoder;

    /// <summary>Width of the residual stream, D.</summary>
    public required int DModel { get; init; }

    /// <summary>Width of one attention head, K.</summary>
    public required int DKv { get; init; }

    /// <summary>Inner width of the feed-forward layers, F.</summary>
    public required int DFf { get; init; }

    /// <summary>Attention heads, H. H·K need not equal D.</summary>
    public required int NumHeads { get; init; }

    /// <summary>Blocks in the encoder; as many as in the decoder where the two share them, 0 where there is none.</summary>
    public required int EncoderLayers { get; init; }

    /// <summary>Blocks in the decoder, or in the only stack.</summary>
    public required int DecoderLayers { get; init; }

    /// <summary>Rows of the embedding, V: at least the vocabulary's size.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Buckets of relative positions; a multiple of 4.</summary>
    public int RelativeBuckets { get; init; } = 32;

    /// <summary>From this distance on, all positions share the last bucket.</summary>
    public int RelativeMaxDistance { get; init; } = 128;

    /// <summary>Dropout probability; acts only while <see cref="T5Model.Training"/> is set.</summary>
    public double Dropout { get; init; } = 0.1;

    /// <summary>Added to the mean square before its root is taken.</summary>
    public double LayerNormEps { get; init; } = 1e-6;

    /// <summary>Relu for T5 v1.0, gated GELU for v1.1.</summary>
    public FeedForwardKind FeedForward { get; init; } = FeedForwardKind.Relu;

    /// <summary>
    /// Whether the output matrix is the embedding (v1.0; the decoder's output is then scaled by D^-0.5) or its own (v1.1).
    /// </summary>
    public bool TieEmbeddings { get; init; } = true;

    /// <summary>Inner width of the adapter at the end of each block (paper 3.5.1); 0: there are none.</summary>
    public int AdapterWidth { get; init; }

    /// <summary>Width of all heads together, H·K.</summary>
    public int InnerWidth => NumHeads * DKv;

    /// <summary>Numbers in all parameters; each shared or tied tensor counts once.</summary>
    public long ParameterCount => ParameterCounts.Of(this);

    /// <summary>Every field that is out of range; empty if the network can be built.</summary>
    public IReadOnlyList<ConfigProblem> Validate() => ConfigRules.Check(this);
}

using T5Platform.Model.Configuration;
using T5Platform.Model.Memory;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>
/// From the decoder's output to logits: with the embedding's own matrix after scaling by D^-0.5 (v1.0; paper 3.1.1), or with one of its own (v1.1).
/// </summary>
internal sealed class OutputLayer
{
    private readonly MatrixProducts _products;

    public OutputLayer(ParameterScope root, T5Config config, TokenEmbedding embedding, MatrixProducts products)
    {
        Weight = config.TieEmbeddings
            ? embedding.Weight
            : root.Weight("lm_head", [config.VocabularySize, config.DModel], Initializers.FanIn(config.DModel));
        Scale = config.TieEmbeddings ? Math.Pow(config.DModel, -0.5) : 1;
        _products = products;
    }

    /// <summary>[V, D].</summary>
    public Parameter Weight { get; }

    /// <summary>What hidden states are multiplied by first.</summary>
    public double Scale { get; }

    /// <summary>[..., D] → [..., V].</summary>
    public Tensor Forward(Tensor hidden) => _products.Widen(_products.Linear(Scaled(hidden), Weight));

    /// <summary>[..., D] → [..., D].</summary>
    public Tensor Scaled(Tensor hidden) => Scale == 1 ? hidden : hidden.mul(Kept.Number(Scale));
}

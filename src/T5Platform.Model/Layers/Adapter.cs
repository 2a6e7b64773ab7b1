using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>
/// An adapter layer (paper 3.5.1; Houlsby et al. 2019): dense, ReLU, dense, as wide outside as the residual stream, of any inner width A.
/// </summary>
/// <remarks>The second matrix starts at 0, so that a network with new adapters is at first the network without.</remarks>
internal sealed class Adapter(ParameterScope scope, T5Config config, MatrixProducts products, Dropout dropout)
{
    private readonly Parameter _in = scope.Weight("wi", [config.AdapterWidth, config.DModel], Initializers.FanIn(config.DModel));
    private readonly Parameter _out = scope.Weight("wo", [config.DModel, config.AdapterWidth], Initializers.Zeros);

    /// <summary>[B, T, D] → [B, T, D].</summary>
    public Tensor Forward(Tensor x)
    {
        var inner = dropout.ChannelsInPlace(products.Linear(x, _in)).relu_();        // [B, T, A]
        return products.Linear(inner, _out);                                         // [B, T, D]
    }
}

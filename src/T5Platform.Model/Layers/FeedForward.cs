using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>The position-wise feed-forward layer (paper 2.1), without biases. F: the channels of this partition.</summary>
internal sealed class FeedForward
{
    private readonly Parameter[] _in;
    private readonly Parameter _out;
    private readonly MatrixProducts _products;
    private readonly Dropout _dropout;

    public FeedForward(ParameterScope scope, T5Config config, MatrixProducts products, Dropout dropout)
    {
        string[] names = config.FeedForward == FeedForwardKind.GatedGelu ? ["wi_0", "wi_1"] : ["wi"];
        _in = [.. names.Select(name => scope.Weight(name, [config.DFf, config.DModel], Initializers.FanIn(config.DModel), split: 0))];
        _out = scope.Weight("wo", [config.DModel, config.DFf], Initializers.FanIn(config.DFf), split: 1);
        (_products, _dropout) = (products, dropout);
    }

    /// <summary>[B, T, D] → [B, T, D], the part of this partition's channels.</summary>
    public Tensor Forward(Tensor x)
    {
        var inner = _products.Linear(x, _in[0]);                                     // [B, T, F]
        var active = _in.Length == 1
            ? _dropout.OwnChannelsInPlace(inner).relu_()                               // noise is never negative: relu(noise·x) = noise·relu(x)
            : _dropout.OwnChannelsInPlace(inner.gelu(GELU.Approximate.tanh) * _products.Linear(x, _in[1]));
        return _products.Linear(active, _out);                                       // [B, T, D]
    }
}

using T5Platform.Model.Configuration;
using T5Platform.Model.Memory;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>Layer normalisation that only rescales, without mean or bias (paper 2.1; Zhang and Sennrich 2019).</summary>
internal sealed class RmsNorm(ParameterScope scope, string name, T5Config config)
{
    private readonly Parameter _scale = scope.Weight(name, [config.DModel], Initializers.Ones);

    /// <summary>[…, D] → […, D].</summary>
    /// <remarks>The outer product of inverse and scale lets autograd take both gradients by products, not by whole tensors that are then summed.</remarks>
    public Tensor Forward(Tensor x)
    {
        var length = linalg.norm(x, 2.0, [-1L], keepdim: true);                      // […, 1]: one pass, where squares would take three
        var inverse = length.pow(Kept.Number(2)).mul_(Kept.Number(1.0 / config.DModel)).add_(Kept.Number(config.LayerNormEps)).rsqrt_();
        return x * inverse * _scale;
    }
}

using T5Platform.Model.Configuration;
using static TorchSharp.torch.nn.functional;

namespace T5Platform.Model.Layers;

/// <summary>Every matrix product with a parameter, in the precision that is asked for. Parameters stay as they are, and so do their gradients.</summary>
internal sealed class MatrixProducts
{
    /// <summary>In which type products are computed.</summary>
    public Precision Precision { get; set; } = Precision.Float32;

    /// <summary>x [..., in] times the transpose of a parameter [out, in] → [..., out].</summary>
    public Tensor Linear(Tensor x, Tensor weight) => linear(Narrow(x), Narrow(weight));

    /// <summary>A factor as products take it: bfloat16 where that is asked for.</summary>
    public Tensor Narrow(Tensor factor) =>
        Precision == Precision.BFloat16 && factor.dtype == ScalarType.Float32 ? factor.to(ScalarType.BFloat16) : factor;

    /// <summary>A product as everything else takes it.</summary>
    public Tensor Widen(Tensor product) => product.dtype == ScalarType.BFloat16 ? product.to(ScalarType.Float32) : product;
}

using T5Platform.Model.Configuration;
using T5Platform.Model.Layers;
using T5Platform.Model.Memory;
using T5Platform.Model.Parameters;
using T5Platform.Model.Partitioning;

namespace T5Platform.Model.Attending;

/// <summary>Multi-head attention without biases; 1/sqrt(K) is in the initialiser of q, not in the product (facts of T5's code).</summary>
/// <remarks>B batch, T queries, S memory, H heads of this partition, K head dim, D model.</remarks>
internal sealed class Attention
{
    private readonly Parameter _q, _k, _v, _o;
    private readonly long _heads, _headDim;
    private readonly MatrixProducts _products;
    private readonly Dropout _dropout;

    public Attention(ParameterScope scope, T5Config config, MatrixProducts products, Dropout dropout, Partition partition)
    {
        long[] inward = [config.InnerWidth, config.DModel], outward = [config.DModel, config.InnerWidth];
        var wide = Initializers.Normal(Math.Pow(config.DModel, -0.5));
        _q = scope.Weight("q", inward, Initializers.Normal(Math.Pow((double)config.DModel * config.DKv, -0.5)), split: 0);
        _k = scope.Weight("k", inward, wide, split: 0);
        _v = scope.Weight("v", inward, wide, split: 0);
        _o = scope.Weight("o", outward, Initializers.Normal(Math.Pow(config.InnerWidth, -0.5)), split: 1);
        (_heads, _headDim, _products, _dropout) = (partition.Share(config.NumHeads), config.DKv, products, dropout);
    }

    /// <summary>Keys and values of a memory [B, S, D].</summary>
    public KeyValue Project(Tensor memory) => new(Heads(_products.Linear(memory, _k)), Heads(_products.Linear(memory, _v)));

    /// <summary>x [B, T, D] looks at a memory of S positions; bias [B or 1, H or 1, T or 1, S] → [B, T, D], the part of this partition's heads.</summary>
    public Tensor Attend(Tensor x, KeyValue memory, Tensor bias)
    {
        var weights = _products.Narrow(Weights(x, memory, bias));                    // [B, H, T, S]
        var values = _products.Narrow(_dropout.Positions(memory.Value));             // [B, H, S, K]
        var mixed = weights.matmul(values);                                          // [B, H, T, K]
        return _products.Linear(mixed.transpose(1, 2).flatten(2), _o);               // [B, T, D]
    }

    /// <summary>How much each query looks at each position: x [B, T, D] → [B, H, T, S].</summary>
    internal Tensor Weights(Tensor x, KeyValue memory, Tensor bias)
    {
        var query = Heads(_products.Linear(x, _q));                                  // [B, H, T, K]
        var scores = _products.Widen(query.matmul(memory.Key.transpose(-2, -1)));    // [B, H, T, S]
        return scores.add_(bias, Kept.Number(1)).softmax(-1);
    }

    private Tensor Heads(Tensor x) => x.view(x.shape[0], x.shape[1], _heads, _headDim).transpose(1, 2);
}

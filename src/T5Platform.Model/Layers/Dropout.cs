using T5Platform.Model.Memory;
using T5Platform.Model.Partitioning;

namespace T5Platform.Model.Layers;

/// <summary>Dropout whose noise is shared along the sequence, as Mesh TensorFlow's T5 draws it.</summary>
/// <remarks>
/// The noise is drawn from torch's default generator of the tensor's device, which <c>torch.manual_seed</c> sets. The
/// numbers drawn depend on the shapes and the order of calls alone: a partition draws those of the whole and keeps its part.
/// </remarks>
internal sealed class Dropout(double probability, Partition partition)
{
    /// <summary>Whether dropout acts; otherwise every method passes its argument through.</summary>
    public bool Training { get; set; } = true;

    /// <summary>Where noise is kept to be seen again, or comes from; null: it is drawn and forgotten.</summary>
    public NoiseTape? Tape { get; set; }

    /// <summary>Drops whole channels of each sequence: [B, T, C] → [B, T, C], noise [B, 1, C].</summary>
    public Tensor Channels(Tensor x) => Acts ? x * Noise(x, x.shape[0], 1, x.shape[2]) : x;

    /// <summary>As <see cref="Channels"/>, writing into x; for the result of a matrix product, which nothing else keeps.</summary>
    public Tensor ChannelsInPlace(Tensor x) => Acts ? x.mul_(Noise(x, x.shape[0], 1, x.shape[2])) : x;

    /// <summary>The same for channels of which this partition has a part.</summary>
    public Tensor OwnChannelsInPlace(Tensor x) => Acts ? x.mul_(OwnNoise(x, 2, x.shape[0], 1, x.shape[2])) : x;

    /// <summary>The residual path: stream [B, T, D] + a layer's result [B, T, D], whose channels are dropped, in one pass.</summary>
    public Tensor Residual(Tensor stream, Tensor result) =>
        Acts ? stream.addcmul(result, Noise(stream, result.shape[0], 1, result.shape[2]), Kept.Number(1)) : stream.add(result, Kept.Number(1));

    /// <summary>
    /// Drops whole memory positions of each head: values [B, H, S, K] → same, noise [B, H, 1, S] of the attention weights
    /// [B, H, T, S]. Weights times noise times values is weights times (noise times values), and that is the smaller product.
    /// </summary>
    public Tensor Positions(Tensor values) => Acts ? values * OwnNoise(values, 1, values.shape[0], values.shape[1], values.shape[2], 1) : values;

    private bool Acts => Training && probability > 0;

    /// <summary>The part of the whole noise that belongs to what is here of a dimension.</summary>
    private Tensor OwnNoise(Tensor like, int dimension, params long[] shape)
    {
        if (!partition.Divides) return Noise(like, shape);
        shape[dimension] *= partition.Count;
        return partition.Of(Noise(like, shape), dimension);
    }

    private Tensor Noise(Tensor like, params long[] shape)
    {
        var keep = 1 - probability;
        var dtype = like.dtype == ScalarType.BFloat16 ? ScalarType.Float32 : like.dtype; // 1/0.9 in bfloat16 would be off by a sixth of a percent
        Tensor Draw() => empty(shape, dtype, like.device).bernoulli_(keep).mul_(Kept.Number(1 / keep));
        return Tape?.Next(Draw) ?? Draw();
    }
}

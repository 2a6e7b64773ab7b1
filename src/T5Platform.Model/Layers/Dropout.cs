namespace T5Platform.Model.Layers;

/// <summary>Dropout whose noise is shared along the sequence, as Mesh TensorFlow's T5 draws it.</summary>
/// <remarks>
/// The noise is drawn from torch's default generator of the tensor's device, which <c>torch.manual_seed</c> sets. The
/// numbers drawn depend on the shapes and the order of calls alone.
/// </remarks>
internal sealed class Dropout(double probability)
{
    /// <summary>Whether dropout acts; otherwise every method returns its argument.</summary>
    public bool Training { get; set; } = true;

    /// <summary>Drops whole channels of each sequence: [B, T, C] → [B, T, C], noise [B, 1, C].</summary>
    public Tensor Channels(Tensor x) => Acts ? x * Noise(x, x.shape[0], 1, x.shape[2]) : x;

    /// <summary>
    /// Drops whole memory positions of each head: values [B, H, S, K] → same, noise [B, H, 1, S] of the attention weights
    /// [B, H, T, S]. Weights times noise times values is weights times (noise times values), and that is the smaller product.
    /// </summary>
    public Tensor Positions(Tensor values) => Acts ? values * Noise(values, values.shape[0], values.shape[1], values.shape[2], 1) : values;

    private bool Acts => Training && probability > 0;

    private Tensor Noise(Tensor like, params long[] shape)
    {
        var keep = 1 - probability;
        return empty(shape, like.dtype, like.device).bernoulli_(keep).mul_(1 / keep);
    }
}

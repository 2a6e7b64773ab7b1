using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>
/// One block: self-attention, in a decoder attention to the encoder's output, feed-forward. Each takes the norm of the residual
/// stream and adds its result to it (paper 2.1).
/// </summary>
internal sealed class Block
{
    private readonly RmsNorm _selfNorm, _feedForwardNorm;
    private readonly RmsNorm? _crossNorm;
    private readonly FeedForward _feedForward;
    private readonly Dropout _dropout;

    public Block(ParameterScope scope, T5Config config, Dropout dropout, bool crosses, bool bidirectional, bool hasPositions)
    {
        var layer = 0;
        ParameterScope NextLayer() => scope.In("layer").In($"{layer++}");

        var self = NextLayer();
        SelfAttention = new(self.In("SelfAttention"), config, dropout);
        Positions = hasPositions ? new(self.In("SelfAttention"), config, bidirectional) : null;
        _selfNorm = new(self, "layer_norm", config);
        if (crosses)
        {
            var cross = NextLayer();
            CrossAttention = new(cross.In("EncDecAttention"), config, dropout);
            _crossNorm = new(cross, "layer_norm", config);
        }
        var last = NextLayer();
        _feedForward = new(last.In("DenseReluDense"), config, dropout);
        _feedForwardNorm = new(last, "layer_norm", config);
        _dropout = dropout;
    }

    public Attention SelfAttention { get; }

    /// <summary>Null in an encoder.</summary>
    public Attention? CrossAttention { get; }

    /// <summary>In the first block of a stack, for all its blocks; null in the others.</summary>
    public RelativePositionBias? Positions { get; }

    internal RmsNorm SelfNorm => _selfNorm;

    internal RmsNorm? CrossNorm => _crossNorm;

    /// <summary>x [B, T, D] → [B, T, D].</summary>
    /// <param name="x">The residual stream.</param>
    /// <param name="selfBias">Positions and mask, [B or 1, H, T, T'].</param>
    /// <param name="cache">Keys and values of the positions before x, which x's own join; null if x is the whole sequence.</param>
    /// <param name="memory">Keys and values of the encoder's output; null in an encoder.</param>
    /// <param name="memoryBias">[B, 1, 1, S]; null in an encoder.</param>
    public Tensor Forward(Tensor x, Tensor selfBias, KeyValueCache? cache, KeyValue? memory, Tensor? memoryBias)
    {
        var normed = _selfNorm.Forward(x);
        var own = SelfAttention.Project(normed);
        x = x + _dropout.Channels(SelfAttention.Attend(normed, cache?.Append(own) ?? own, selfBias));
        if (CrossAttention is not null)
            x = x + _dropout.Channels(CrossAttention.Attend(_crossNorm!.Forward(x), memory!.Value, memoryBias!));
        return x + _dropout.Channels(_feedForward.Forward(_feedForwardNorm.Forward(x)));
    }
}

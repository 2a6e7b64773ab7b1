using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>
/// One block: self-attention, in a decoder attention to the encoder's output, feed-forward, perhaps an adapter. Each takes the norm
/// of the residual stream and adds its result to it (paper 2.1, 3.5.1).
/// </summary>
internal sealed class Block
{
    private readonly RmsNorm _selfNorm, _feedForwardNorm;
    private readonly RmsNorm? _crossNorm, _adapterNorm;
    private readonly FeedForward _feedForward;
    private readonly Adapter? _adapter;
    private readonly MatrixProducts _products;
    private readonly Dropout _dropout;

    public Block(ParameterScope scope, T5Config config, MatrixProducts products, Dropout dropout, bool crosses, bool hasPositions)
    {
        var layer = 0;
        ParameterScope NextLayer() => scope.In("layer").In($"{layer++}");

        var self = NextLayer();
        SelfAttention = new(self.In("SelfAttention"), config, products, dropout);
        Positions = hasPositions ? new(self.In("SelfAttention"), config) : null;
        _selfNorm = new(self, "layer_norm", config);
        if (crosses)
        {
            var cross = NextLayer();
            CrossAttention = new(cross.In("EncDecAttention"), config, products, dropout);
            _crossNorm = new(cross, "layer_norm", config);
        }
        var last = NextLayer();
        _feedForward = new(last.In("DenseReluDense"), config, products, dropout);
        _feedForwardNorm = new(last, "layer_norm", config);
        if (config.AdapterWidth > 0)
        {
            var adapter = scope.In("adapter"); // a name of its own: no checkpoint without adapters has it
            _adapter = new(adapter, config, products, dropout);
            _adapterNorm = new(adapter, "layer_norm", config);
        }
        (_products, _dropout) = (products, dropout);
    }

    public Attention SelfAttention { get; }

    /// <summary>Null where there is no encoder to look at, and in an encoder with parameters of its own.</summary>
    public Attention? CrossAttention { get; }

    /// <summary>In the first block of a stack, for all its blocks; null in the others.</summary>
    public RelativePositionBias? Positions { get; }

    internal RmsNorm SelfNorm => _selfNorm;

    internal RmsNorm? CrossNorm => _crossNorm;

    /// <summary>x [B, T, D] → [B, T, D].</summary>
    /// <param name="x">The residual stream.</param>
    /// <param name="selfBias">Positions and mask, [B or 1, H, T, T'].</param>
    /// <param name="cache">Keys and values of the positions before x, which x's own join; null if x is the whole sequence.</param>
    /// <param name="memory">Keys and values of the encoder's output; null where the block works as an encoder's or alone.</param>
    /// <param name="memoryBias">[B, 1, 1 or T, S]; null where memory is.</param>
    public Tensor Forward(Tensor x, Tensor selfBias, KeyValueCache? cache = null, KeyValue? memory = null, Tensor? memoryBias = null)
    {
        using var scope = NewDisposeScope();
        var normed = _products.Narrow(_selfNorm.Forward(x));
        var own = SelfAttention.Project(normed);
        x = _dropout.Residual(x, SelfAttention.Attend(normed, cache?.Append(own) ?? own, selfBias));
        if (memory is { } seen) x = _dropout.Residual(x, LookAt(seen, memoryBias!, _crossNorm!.Forward(x)));
        x = _dropout.Residual(x, _feedForward.Forward(_products.Narrow(_feedForwardNorm.Forward(x))));
        if (_adapter is not null) x = _dropout.Residual(x, _adapter.Forward(_adapterNorm!.Forward(x)));
        return x.MoveToOuterDisposeScope();
    }

    /// <summary>While beams are searched, several rows of x look at one row of the memory: they count as queries of it.</summary>
    private Tensor LookAt(KeyValue memory, Tensor memoryBias, Tensor x)
    {
        var (rows, batch) = (x.shape[0], memory.Key.shape[0]);
        if (rows == batch) return CrossAttention!.Attend(x, memory, memoryBias);
        return CrossAttention!.Attend(x.view(batch, rows / batch, x.shape[2]), memory, memoryBias).view(x.shape);
    }
}

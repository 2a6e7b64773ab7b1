using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;
using T5Platform.Model.Partitioning;

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
    private readonly Partition _partition;

    public Block(ParameterScope scope, T5Config config, MatrixProducts products, Dropout dropout, Partition partition, bool crosses, bool hasPositions)
    {
        var layer = 0;
        ParameterScope NextLayer() => scope.In("layer").In($"{layer++}");

        var self = NextLayer();
        SelfAttention = new(self.In("SelfAttention"), config, products, dropout, partition);
        Positions = hasPositions ? new(self.In("SelfAttention"), config) : null;
        _selfNorm = new(self, "layer_norm", config);
        if (crosses)
        {
            var cross = NextLayer();
            CrossAttention = new(cross.In("EncDecAttention"), config, products, dropout, partition);
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
        (_products, _dropout, _partition) = (products, dropout, partition);
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
        x = _dropout.Residual(x, _partition.Sum(LookAround(_products.Narrow(_selfNorm.Forward(x)), selfBias, cache)));
        if (memory is { } seen) x = _dropout.Residual(x, _partition.Sum(LookAt(seen, memoryBias!, _crossNorm!.Forward(x))));
        x = _dropout.Residual(x, _partition.Sum(_feedForward.Forward(_products.Narrow(_feedForwardNorm.Forward(x)))));
        if (_adapter is not null) x = _dropout.Residual(x, _adapter.Forward(_adapterNorm!.Forward(x)));
        return x.MoveToOuterDisposeScope();
    }

    /// <summary>The layers of <see cref="Forward"/> for a whole sequence one by one, for a network that several devices hold.</summary>
    /// <param name="selfBias">Positions and mask, [B or 1, H, T, T].</param>
    /// <param name="memory">The encoder's output [B, S, D]; null where there is none to look at.</param>
    /// <param name="memoryBias">[B, 1, 1 or T, S]; null where memory is.</param>
    public IEnumerable<BlockLayer> Layers(Tensor selfBias, Tensor? memory, Tensor? memoryBias)
    {
        yield return new(x => _products.Narrow(_selfNorm.Forward(x)), x => LookAround(x, selfBias, cache: null), IsDivided: true);
        if (memory is not null)
            yield return new(_crossNorm!.Forward, x => LookAt(CrossAttention!.Project(memory), memoryBias!, x), IsDivided: true);
        yield return new(x => _products.Narrow(_feedForwardNorm.Forward(x)), _feedForward.Forward, IsDivided: true);
        if (_adapter is not null)
            yield return new(_adapterNorm!.Forward, _adapter.Forward, IsDivided: false);
    }

    private Tensor LookAround(Tensor x, Tensor bias, KeyValueCache? cache)
    {
        var own = SelfAttention.Project(x);
        return SelfAttention.Attend(x, cache?.Append(own) ?? own, bias);
    }

    /// <summary>While beams are searched, several rows of x look at one row of the memory: they count as queries of it.</summary>
    private Tensor LookAt(KeyValue memory, Tensor memoryBias, Tensor x)
    {
        var (rows, batch) = (x.shape[0], memory.Key.shape[0]);
        if (rows == batch) return CrossAttention!.Attend(x, memory, memoryBias);
        return CrossAttention!.Attend(x.view(batch, rows / batch, x.shape[2]), memory, memoryBias).view(x.shape);
    }
}

using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;
using T5Platform.Model.Partitioning;

namespace T5Platform.Model.Layers;

/// <summary>Blocks one after the other, with one relative position bias for all and a norm at the end (paper 2.1).</summary>
internal sealed class Stack
{
    private readonly RmsNorm _finalNorm;
    private readonly Dropout _dropout;

    public Stack(ParameterScope scope, T5Config config, int layers, MatrixProducts products, Dropout dropout, Partition partition, bool crosses)
    {
        Blocks = [.. Enumerable.Range(0, layers).Select(index => new Block(
            scope.In("block").In($"{index}"), config, products, dropout, partition, crosses, hasPositions: index == 0))];
        _finalNorm = new(scope, "final_layer_norm", config);
        _dropout = dropout;
    }

    public IReadOnlyList<Block> Blocks { get; }

    public RelativePositionBias Positions => Blocks[0].Positions!;

    /// <summary>A whole sequence at once: embedded [B, T, D] → [B, T, D].</summary>
    /// <param name="embedded">Token embeddings.</param>
    /// <param name="bias">Positions and mask (<see cref="Bias"/>), [B or 1, H, T, T].</param>
    /// <param name="memory">The encoder's output [B, S, D]; null where there is none to look at.</param>
    /// <param name="memoryMask">[B, 1, 1 or T, S]; null where memory is.</param>
    public Tensor Forward(Tensor embedded, Tensor bias, Tensor? memory = null, Tensor? memoryMask = null)
    {
        var x = Begin(embedded);
        foreach (var block in Blocks) x = Through(block, x, bias, memory, memoryMask);
        return Finish(x);
    }

    /// <summary>What self-attention adds to its scores: positions, and a mask [B or 1, 1, T or 1, T] → [B or 1, H, T, T].</summary>
    /// <param name="mask">Who may look at whom.</param>
    /// <param name="length">T.</param>
    /// <param name="bidirectional">Whether positions that follow have buckets: an encoder, and a prefix language model.</param>
    public Tensor Bias(Tensor mask, long length, bool bidirectional) =>
        Positions.Forward(first: 0, length, length, bidirectional) + mask;

    /// <summary>The dropout before the first block: [B, T, D] → [B, T, D].</summary>
    public Tensor Begin(Tensor embedded) => _dropout.Channels(embedded);

    /// <summary>One block: [B, T, D] → [B, T, D].</summary>
    public static Tensor Through(Block block, Tensor x, Tensor bias, Tensor? memory, Tensor? memoryMask)
    {
        using var scope = NewDisposeScope();
        var projected = memory is null ? (KeyValue?)null : block.CrossAttention!.Project(memory);
        return block.Forward(x, bias, cache: null, projected, memoryMask).MoveToOuterDisposeScope();
    }

    /// <summary>The norm and the dropout after the last block: [B, T, D] → [B, T, D].</summary>
    public Tensor Finish(Tensor x) => _dropout.Channels(_finalNorm.Forward(x));
}

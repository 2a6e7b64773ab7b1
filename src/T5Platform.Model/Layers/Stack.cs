using T5Platform.Model.Attending;
using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Layers;

/// <summary>Blocks one after the other, with one relative position bias for all and a norm at the end (paper 2.1).</summary>
internal sealed class Stack
{
    private readonly RmsNorm _finalNorm;
    private readonly Dropout _dropout;

    public Stack(ParameterScope scope, T5Config config, int layers, Dropout dropout, bool crosses, bool bidirectional)
    {
        Blocks = [.. Enumerable.Range(0, layers).Select(index => new Block(
            scope.In("block").In($"{index}"), config, dropout, crosses, bidirectional, hasPositions: index == 0))];
        _finalNorm = new(scope, "final_layer_norm", config);
        _dropout = dropout;
    }

    public IReadOnlyList<Block> Blocks { get; }

    public RelativePositionBias Positions => Blocks[0].Positions!;

    /// <summary>A whole sequence at once: embedded [B, T, D] → [B, T, D].</summary>
    /// <param name="embedded">Token embeddings.</param>
    /// <param name="mask">[B or 1, 1, T or 1, T].</param>
    /// <param name="memory">The encoder's output [B, S, D]; null in an encoder.</param>
    /// <param name="memoryMask">[B, 1, 1, S]; null in an encoder.</param>
    public Tensor Forward(Tensor embedded, Tensor mask, Tensor? memory = null, Tensor? memoryMask = null)
    {
        var length = embedded.shape[1];
        var bias = Positions.Forward(first: 0, length, length) + mask;               // [B or 1, H, T, T]
        var x = _dropout.Channels(embedded);
        foreach (var block in Blocks)
        {
            var projected = memory is null ? (KeyValue?)null : block.CrossAttention!.Project(memory);
            x = block.Forward(x, bias, cache: null, projected, memoryMask);
        }
        return Finish(x);
    }

    /// <summary>The norm and the dropout after the last block: [B, T, D] → [B, T, D].</summary>
    public Tensor Finish(Tensor x) => _dropout.Channels(_finalNorm.Forward(x));
}

using T5Platform.Model.Layers;

namespace T5Platform.Model.Differentiating;

/// <summary>A stack's way there and back, block by block. Its tensors live in the dispose scope in which it was made.</summary>
internal sealed class StackPass
{
    private readonly List<Stage> _stages = [];
    private readonly Tensor _biasOfTable, _bias;
    private readonly Tensor? _memory;

    /// <summary>The way there.</summary>
    /// <param name="stack">The blocks.</param>
    /// <param name="embedded">[B, T, D].</param>
    /// <param name="bias">Positions and mask, [B or 1, H, T, T], with the graph to the table of positions.</param>
    /// <param name="memory">The encoder's output [B, S, D]; null where there is none to look at.</param>
    /// <param name="memoryMask">[B, 1, 1 or T, S]; null where memory is.</param>
    /// <param name="dropout">The network's.</param>
    /// <param name="recompute">Whether blocks are computed again on the way back.</param>
    public StackPass(Stack stack, Tensor embedded, Tensor bias, Tensor? memory, Tensor? memoryMask, Dropout dropout, bool recompute)
    {
        (_biasOfTable, _bias, _memory) = (bias, Leaf(bias, bias.requires_grad), memory is null ? null : Leaf(memory, true));
        Stage Next(Func<Tensor, Tensor> function)
        {
            _stages.Add(new(function, dropout, recompute));
            return _stages[^1];
        }

        var x = Next(stack.Begin).Forward(embedded);
        foreach (var block in stack.Blocks)
        {
            using var entering = x; // the stage keeps what it needs of it
            x = Next(input => Stack.Through(block, input, _bias, _memory, memoryMask)).Forward(entering);
        }

        Result = Next(stack.Finish).Forward(x);
    }

    /// <summary>[B, T, D]; it is the end of no graph.</summary>
    public Tensor Result { get; }

    /// <summary>The gradient of the memory after <see cref="Backward"/>, [B, S, D].</summary>
    public Tensor MemoryGradient => _memory!.grad!;

    /// <summary>The way back: the gradient of <see cref="Result"/> [B, T, D] → that of what was embedded [B, T, D].</summary>
    public Tensor Backward(Tensor gradient)
    {
        for (var i = _stages.Count - 1; i >= 0; i--)
        {
            using var leaving = gradient;
            gradient = _stages[i].Backward(leaving);
        }

        if (_bias.grad is { } ofBias) _biasOfTable.backward([ofBias]);
        return gradient;
    }

    private static Tensor Leaf(Tensor value, bool requiresGradient) => value.detach().requires_grad_(requiresGradient);
}

using T5Platform.Model.Layers;

namespace T5Platform.Model.Differentiating;

/// <summary>A stack's way there and back, block by block. Its tensors live in the dispose scope in which it was made.</summary>
internal sealed class StackPass
{
    private readonly List<IStage> _stages = [];
    private readonly StageOptions _options;
    private readonly Tensor _biasOfTable, _bias;
    private readonly Tensor? _memory;

    /// <summary>The way there.</summary>
    /// <param name="stack">The blocks.</param>
    /// <param name="embedded">[B, T, D].</param>
    /// <param name="bias">Positions and mask, [B or 1, H, T, T], with the graph to the table of positions.</param>
    /// <param name="memory">The encoder's output [B, S, D]; null where there is none to look at.</param>
    /// <param name="memoryMask">[B, 1, 1 or T, S]; null where memory is.</param>
    /// <param name="options">What its stages share.</param>
    public StackPass(Stack stack, Tensor embedded, Tensor bias, Tensor? memory, Tensor? memoryMask, StageOptions options)
    {
        (_options, _biasOfTable, _bias, _memory) = (options, bias, Leaf(bias, bias.requires_grad), memory is null ? null : Leaf(memory, true));
        var x = Next(new Stage(stack.Begin, options), embedded);
        foreach (var stage in stack.Blocks.SelectMany(block => Stages(block, memoryMask)))
        {
            using var entering = x; // the stage keeps what it needs of it
            x = Next(stage, entering);
        }

        Result = Next(new Stage(stack.Finish, options), x);
    }

    /// <summary>[B, T, D]; it is the end of no graph.</summary>
    public Tensor Result { get; }

    /// <summary>The gradient of the memory after <see cref="Backward"/>, [B, S, D].</summary>
    public Tensor MemoryGradient => _options.Partition.Sum(_memory!.grad!);

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

    /// <summary>A block is one stage; where devices hold parts of its layers, each layer is one.</summary>
    private IEnumerable<IStage> Stages(Block block, Tensor? memoryMask)
    {
        if (!_options.Partition.Divides) return [new Stage(input => Stack.Through(block, input, _bias, _memory, memoryMask), _options)];
        return block.Layers(_bias, _memory, memoryMask).Select(layer => layer.IsDivided
            ? (IStage)new DividedStage(layer, _options)
            : new Stage(input => _options.Dropout.Residual(input, layer.Rest(layer.Norm(input))), _options));
    }

    private Tensor Next(IStage stage, Tensor input)
    {
        _stages.Add(stage);
        return stage.Forward(input);
    }

    private static Tensor Leaf(Tensor value, bool requiresGradient) => value.detach().requires_grad_(requiresGradient);
}

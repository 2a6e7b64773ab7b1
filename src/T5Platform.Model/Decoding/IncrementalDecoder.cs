using T5Platform.Model.Attending;
using T5Platform.Model.Layers;

namespace T5Platform.Model.Decoding;

/// <summary>Decodes one token a call; what earlier tokens left behind is kept, not computed again.</summary>
/// <remarks>Its tensors live in the dispose scope in which it was made.</remarks>
internal sealed class IncrementalDecoder
{
    private readonly T5Model _model;
    private readonly Stack _stack;
    private readonly Tensor _memoryMask;
    private readonly KeyValue[] _memories;
    private readonly KeyValueCache[] _caches;
    private readonly Tensor _diagonals;
    private readonly long _capacity;
    private long _length;

    /// <summary>memory [B, S, D], memoryMask [B, 1, 1, S].</summary>
    public IncrementalDecoder(T5Model model, Stack stack, Tensor memory, Tensor memoryMask, long capacity)
    {
        (_model, _stack, _memoryMask, _capacity) = (model, stack, memoryMask, capacity);
        var (batch, config) = (memory.shape[0], model.Config);
        _memories = [.. stack.Blocks.Select(block => Contiguous(block.CrossAttention!.Project(memory)))];
        _caches = [.. stack.Blocks.Select(_ => new KeyValueCache(batch, config.NumHeads, capacity, config.DKv, model.Device))];
        _diagonals = stack.Positions.Diagonals(1 - capacity, capacity);              // [H, capacity], the last one is distance 0
    }

    /// <summary>The tokens at the next position [B, 1] → logits of the one after [B, 1, V].</summary>
    public Tensor Step(Tensor ids)
    {
        using var scope = NewDisposeScope();
        var bias = _diagonals.narrow(1, _capacity - 1 - _length++, _length).view(1, -1, 1, _length);
        var x = _model.Embed(ids);                                                   // [B, 1, D]
        for (var i = 0; i < _caches.Length; i++)
            x = _stack.Blocks[i].Forward(x, bias, _caches[i], _memories[i], _memoryMask);
        return _model.Logits(_stack.Finish(x)).MoveToOuterDisposeScope();
    }

    private static KeyValue Contiguous(KeyValue memory) => new(memory.Key.contiguous(), memory.Value.contiguous());
}

using T5Platform.Model.Attending;

namespace T5Platform.Model.Decoding;

/// <summary>Decodes one token a call; what earlier tokens left behind is kept, not computed again.</summary>
internal sealed class IncrementalDecoder : INextTokens
{
    private readonly T5Model _model;
    private readonly KeyValue[]? _memories;
    private readonly Tensor? _memoryMask;
    private readonly KeyValueCache[] _caches;
    private readonly Tensor _diagonals;
    private readonly Tensor _prompt;
    private readonly long _capacity;
    private Tensor? _padding;
    private long _length;

    /// <summary>After an encoder: memory [B, S, D], memoryMask [B, 1, 1, S], at most so many tokens.</summary>
    public IncrementalDecoder(T5Model model, Tensor memory, Tensor memoryMask, long capacity)
        : this(model, zeros(memory.shape[0], 1, dtype: ScalarType.Int64, device: model.Device), capacity)
    {
        _memoryMask = memoryMask;
        _memories = [.. model.Decoder.Blocks.Select(block => Contiguous(block.CrossAttention!.Project(memory)))];
    }

    /// <summary>Without an encoder: inputs behind the start, aligned at their ends [B, P]; padding [B, 1, 1, P]; at most so many tokens.</summary>
    public IncrementalDecoder(T5Model model, Tensor prompt, Tensor padding, Tensor promptMask, long tokens)
        : this(model, prompt, prompt.shape[1] - 1 + tokens)
    {
        _padding = zeros([prompt.shape[0], 1, 1, _capacity], model.Type, model.Device);
        _padding.narrow(3, 0, prompt.shape[1]).copy_(padding);
        PromptMask = promptMask;
    }

    private IncrementalDecoder(T5Model model, Tensor prompt, long capacity)
    {
        (_model, _prompt, _capacity) = (model, prompt, capacity);
        var (config, dtype) = (model.Config, model.Products.Narrow(model.Embedding.Weight.narrow(0, 0, 1)).dtype);
        _caches = [.. model.Decoder.Blocks.Select(_ => new KeyValueCache(prompt.shape[0], model.Partition.Share(config.NumHeads), capacity, config.DKv, dtype, model.Device))];
        _diagonals = model.Decoder.Positions.Diagonals(1 - capacity, capacity, model.DecoderIsBidirectional); // [H, capacity], the last one is distance 0
    }

    /// <summary>Who looks at whom within the prompt, [B, 1, P, P]; null where it is the start alone.</summary>
    private Tensor? PromptMask { get; }

    public Tensor Start()
    {
        if (PromptMask is null) return Step(_prompt);
        using var scope = NewDisposeScope();
        _length = _prompt.shape[1];
        return Forward(_prompt, _model.Decoder.Bias(PromptMask, _length, _model.DecoderIsBidirectional)).MoveToOuterDisposeScope();
    }

    public Tensor Step(Tensor ids)
    {
        using var scope = NewDisposeScope();
        var bias = _diagonals.narrow(1, _capacity - 1 - _length++, _length).view(1, -1, 1, _length); // [1, H, 1, length]
        return Forward(ids, _padding is null ? bias : bias + _padding.narrow(3, 0, _length)).MoveToOuterDisposeScope();
    }

    public void Reorder(Tensor rows)
    {
        foreach (var cache in _caches) cache.Reorder(rows);
        if (_padding is not null) _padding = RowOrder.Apply(_padding, rows, dim: 3, _capacity);
    }

    /// <summary>ids [R, T] after what is cached, bias [1 or R, H, T, length] → logits of the token after the last [R, V].</summary>
    private Tensor Forward(Tensor ids, Tensor bias)
    {
        var x = _model.Embedding.Forward(ids);                                       // [R, T, D]
        for (var i = 0; i < _caches.Length; i++)
            x = _model.Decoder.Blocks[i].Forward(x, bias, _caches[i], _memories?[i], _memoryMask);
        var last = x.narrow(1, x.shape[1] - 1, 1);                                   // [R, 1, D]
        return _model.Output.Forward(_model.Decoder.Finish(last)).squeeze(1);        // [R, V]
    }

    private static KeyValue Contiguous(KeyValue memory) => new(memory.Key.contiguous(), memory.Value.contiguous());
}

using T5Platform.Model;
using T5Platform.Model.Attending;
using T5Platform.Model.Layers;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>Everything between a stack's input and its output, step by step through the network's own blocks.</summary>
internal sealed record NetworkTrace
{
    /// <summary>0: the embedding; i: after block i; the last: after the final norm.</summary>
    public required IReadOnlyList<Tensor> Hidden { get; init; }

    /// <summary>The first block's self-attention, [B, H, T, T].</summary>
    public required Tensor SelfAttention { get; init; }

    /// <summary>The first block's attention to the encoder's output, [B, H, T, S]; null in an encoder.</summary>
    public Tensor? CrossAttention { get; init; }

    /// <summary>[1, H, T, T], without the mask.</summary>
    public required Tensor PositionBias { get; init; }

    public static NetworkTrace OfEncoder(T5Model model, Tensor inputIds, Tensor visible) =>
        Of(model, model.Encoder!, inputIds, AttentionMask.Padding(visible, model.Type), null, null, bidirectional: true);

    public static NetworkTrace OfDecoder(T5Model model, Tensor decoderInputIds, Tensor memory, Tensor visible) =>
        Of(
            model, model.Decoder, decoderInputIds, AttentionMask.Causal(decoderInputIds.shape[1], model.Type, CPU),
            memory, AttentionMask.Padding(visible, model.Type), bidirectional: false);

    private static NetworkTrace Of(
        T5Model model, Stack stack, Tensor ids, Tensor mask, Tensor? memory, Tensor? memoryMask, bool bidirectional)
    {
        var bias = stack.Positions.Forward(0, ids.shape[1], ids.shape[1], bidirectional);
        var first = stack.Blocks[0];
        var x = model.Embedding.Forward(ids);
        List<Tensor> hidden = [x];
        foreach (var block in stack.Blocks)
        {
            x = block.Forward(x, bias + mask, null, memory is null ? null : block.CrossAttention!.Project(memory), memoryMask);
            hidden.Add(x);
        }

        hidden[^1] = stack.Finish(x);
        var normed = first.SelfNorm.Forward(hidden[0]);
        var own = first.SelfAttention.Project(normed);
        var attended = hidden[0] + first.SelfAttention.Attend(normed, own, bias + mask);
        return new NetworkTrace
        {
            Hidden = hidden,
            SelfAttention = first.SelfAttention.Weights(normed, own, bias + mask),
            CrossAttention = memory is null
                ? null
                : first.CrossAttention!.Weights(first.CrossNorm!.Forward(attended), first.CrossAttention.Project(memory), memoryMask!),
            PositionBias = bias,
        };
    }
}

using T5Platform.Model.Layers;
using T5Platform.Model.Losses;
using T5Platform.Model.Sequences;

namespace T5Platform.Model.Differentiating;

/// <summary>The loss of a batch and its gradient by every parameter (maximum likelihood with teacher forcing, paper 3.1.2).</summary>
/// <remarks>
/// The chain rule by hand where it pays, from stage to stage, and autograd within a stage: no logits are kept, the embedding's gradient is
/// touched only in the rows that were read, and blocks can be computed again instead of kept (<see cref="Stage"/>).
/// </remarks>
public sealed class GradientPass
{
    private readonly T5Model _model;
    private readonly GradientOptions _options;
    private readonly BatchTensors _batch;
    private readonly StackPass? _encoder;
    private readonly StackPass _decoder;

    /// <summary>The way there.</summary>
    private GradientPass(T5Model model, BatchTensors batch, GradientOptions options)
    {
        (_model, _batch, _options) = (model, batch, options);
        if (model.Encoder is { } encoder)
            _encoder = Pass(encoder, batch.Inputs!, encoder.Bias(batch.InputMask!, batch.Inputs!.shape[1], bidirectional: true));
        var bias = model.Decoder.Bias(batch.ReadMask, batch.Read.shape[1], model.DecoderIsBidirectional);
        _decoder = Pass(model.Decoder, batch.Read, bias, _encoder?.Result, batch.CrossMask);
    }

    /// <summary>Computes the loss and adds the gradient of its sum to <c>grad</c> of every parameter that requires one.</summary>
    /// <param name="model">The network; dropout acts while <see cref="T5Model.Training"/> is set.</param>
    /// <param name="batch">Rows of inputs and targets.</param>
    /// <param name="options">How; the defaults are T5's.</param>
    /// <returns>Sums over the tokens that were asked for.</returns>
    /// <exception cref="ArgumentException">The batch's arrays do not fit its sizes, or an option is out of range.</exception>
    public static BatchLoss AddGradients(T5Model model, TokenBatch batch, GradientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(batch);
        var chosen = options ?? new GradientOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(chosen.LabelSmoothing, nameof(chosen.LabelSmoothing));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(chosen.LabelSmoothing, 1, nameof(chosen.LabelSmoothing));
        using var scope = NewDisposeScope();
        return new GradientPass(model, BatchTensors.Of(batch, model, chosen.LossOn), chosen).Back();
    }

    /// <summary>The way back.</summary>
    private BatchLoss Back()
    {
        var (loss, byHidden) = Loss(_decoder.Result);
        _model.Embedding.AddGradient(_batch.Read, _decoder.Backward(byHidden));
        if (_encoder is not null) _model.Embedding.AddGradient(_batch.Inputs!, _encoder.Backward(_decoder.MemoryGradient));
        return loss;
    }

    private StackPass Pass(Stack stack, Tensor ids, Tensor bias, Tensor? memory = null, Tensor? memoryMask = null) =>
        new(stack, Embedded(ids), bias, memory, memoryMask, new(_model.Dropout, _model.Partition, _options.RecomputeBlocks));

    /// <summary>Its gradient is added by hand.</summary>
    private Tensor Embedded(Tensor ids)
    {
        using var untracked = no_grad();
        return _model.Embedding.Forward(ids);
    }

    /// <summary>hidden [B, L, D] → the loss, and its gradient by hidden [B, L, D], which is 0 where nothing was asked for.</summary>
    private (BatchLoss Loss, Tensor ByHidden) Loss(Tensor hidden)
    {
        var output = new OutputGradient(_model.Output, _model.Products, _options);
        var flat = hidden.view(-1, _model.Config.DModel);                            // [B·L, D]
        var targets = tensor(_batch.AskedTokens, device: _model.Device);             // [N]
        if (targets.shape[0] == flat.shape[0])
        {
            var (lossOfAll, ofAll) = output.Of(flat, targets);
            return (lossOfAll, ofAll.view(hidden.shape));
        }

        var places = tensor(_batch.AskedPlaces, device: _model.Device);              // [N]
        var (loss, gradient) = output.Of(flat.index_select(0, places), targets);     // [N, D]
        return (loss, zeros_like(flat).index_copy_(0, places, gradient).view(hidden.shape));
    }
}

using T5Platform.Model.Memory;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using static TorchSharp.torch;

namespace T5Platform.Training.Gradients;

/// <summary>
/// The gradients of all parameters in one flat buffer, followed by the sums that every rank must agree on
/// (<see cref="StepSums"/>). It is what travels between ranks: one buffer, one collective a step.
/// </summary>
internal sealed class GradientBuffer : IDisposable
{
    private readonly IReadOnlyList<NamedTensor> _parameters;
    private readonly Tensor _flat;
    private readonly Tensor _gradientsOnly;
    private readonly Tensor? _onHost;
    private readonly List<Tensor> _views;
    private readonly int _gradientElements;

    public GradientBuffer(IReadOnlyList<NamedTensor> parameters)
    {
        _parameters = parameters;
        _gradientElements = checked((int)parameters.Sum(parameter => parameter.Value.numel()));
        var device = parameters[0].Value.device;
        _flat = zeros([_gradientElements + StepSums.Count], ScalarType.Float32, device).DetachFromDisposeScope();
        _gradientsOnly = _flat.narrow(0, 0, _gradientElements).DetachFromDisposeScope();
        _onHost = device.type == TorchSharp.DeviceType.CPU ? null : zeros_like(_flat, device: CPU).DetachFromDisposeScope();
        _views = Views(_flat, parameters);
        Bind();
    }

    /// <summary>Each parameter's gradient, in the order of the parameters: views of the buffer; null where a parameter is frozen.</summary>
    public IReadOnlyList<Tensor?> Gradients { get; private set; } = [];

    /// <summary>Gradients and sums on the host. Call <see cref="ToHost"/> before, <see cref="FromHost"/> after changing it.</summary>
    public Span<float> Span => TensorBytes.Floats(_onHost ?? _flat);

    /// <summary>The sums behind the gradients, on the host.</summary>
    public Span<float> Sums => Span[_gradientElements..];

    /// <summary>
    /// Makes the buffer the place where gradients are added up, for the parameters that require one: what computes them adds into
    /// gradients that exist already. Call it again when that set has changed.
    /// </summary>
    public void Bind()
    {
        Gradients = [.. _views.Select((view, i) => _parameters[i].Value.requires_grad ? view : null)];
        for (var i = 0; i < _parameters.Count; i++) _parameters[i].Value.grad = Gradients[i];
    }

    /// <summary>Sets everything to zero: what is computed next starts anew.</summary>
    public void Clear() => _flat.zero_();

    /// <summary>Divides the gradients, not the sums.</summary>
    public void Divide(float divisor) => _gradientsOnly.div_(Kept.Number(divisor));

    /// <summary>Whether every gradient is finite.</summary>
    public bool IsFinite()
    {
        using var norm = _gradientsOnly.norm();
        return float.IsFinite(norm.cpu().item<float>());
    }

    public void ToHost() => _onHost?.copy_(_flat);

    public void FromHost()
    {
        if (_onHost is not null) _flat.copy_(_onHost);
    }

    public void Dispose()
    {
        foreach (var parameter in _parameters) parameter.Value.grad = null;
        foreach (var view in _views) view.Dispose();
        _gradientsOnly.Dispose();
        _onHost?.Dispose();
        _flat.Dispose();
    }

    private static List<Tensor> Views(Tensor flat, IReadOnlyList<NamedTensor> parameters)
    {
        var views = new List<Tensor>(parameters.Count);
        long at = 0;
        foreach (var (_, value) in parameters)
        {
            using var slice = flat.narrow(0, at, value.numel());
            views.Add(slice.view(value.shape).DetachFromDisposeScope());
            at += value.numel();
        }

        return views;
    }
}

using T5Platform.Model.Memory;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>One parameter with its second moments. Shapes: R rows, C columns of a matrix.</summary>
internal abstract class AdafactorParameter(string name, Tensor value, bool scaled) : IDisposable
{
    private const double MinimalScale = 1e-3;

    /// <summary>Added to squared gradients.</summary>
    protected const double Epsilon = 1e-30;

    private readonly double _rootCount = Math.Sqrt(value.numel());

    protected string Name => name;

    public abstract IReadOnlyList<NamedTensor> State { get; }

    /// <summary>Matrices whose both dimensions are large enough are factored; T5 has no tensor of more than two dimensions.</summary>
    public static AdafactorParameter Of(NamedTensor parameter, AdafactorOptions options) => parameter.Value.shape switch
    {
        [var rows, var columns] when Math.Min(rows, columns) >= options.FactorFrom =>
            new FactoredParameter(parameter.Name, parameter.Value, options.ScaleByParameter),
        { Length: <= 2 } => new PlainParameter(parameter.Name, parameter.Value, options.ScaleByParameter),
        var shape => throw new NotSupportedException($"Parameter '{parameter.Name}' has {shape.Length} dimensions; at most 2 are supported."),
    };

    /// <summary>One step: value −= clip(direction) · rate · max(10⁻³, RMS(value)), or without the last factor.</summary>
    public void Update(Tensor gradient, double mixing, float learningRate)
    {
        using var direction = Direction(gradient, mixing);
        using var scale = scaled ? value.norm().div_(Kept.Number(_rootCount)).clamp_min_(Kept.Number(MinimalScale)) : ones([], ScalarType.Float32, value.device);
        using var clip = direction.norm().div_(Kept.Number(_rootCount)).clamp_min_(Kept.Number(1.0));
        scale.div_(clip);
        value.addcmul_(direction, scale, Kept.Number(-learningRate));
    }

    public abstract void Dispose();

    /// <summary>The gradient over the root of its second moment, after taking it in with weight <paramref name="mixing"/>.</summary>
    protected abstract Tensor Direction(Tensor gradient, double mixing);

    protected static Tensor Zeros(Tensor like, params long[] shape) =>
        zeros(shape, ScalarType.Float32, like.device).DetachFromDisposeScope();
}

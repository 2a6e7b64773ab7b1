using T5Platform.Model.Memory;
using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>One parameter, or this rank's part of one, with its second moments. Shapes: R rows, C columns of a matrix.</summary>
/// <remarks>What is reckoned over a whole parameter (roots of means, means of rows and columns) is reckoned over all its parts.</remarks>
internal abstract class AdafactorParameter(NamedTensor parameter, Partition partition, bool scaled) : IDisposable
{
    private const double MinimalScale = 1e-3;

    /// <summary>Added to squared gradients.</summary>
    protected const double Epsilon = 1e-30;

    private readonly Tensor _value = parameter.Value;
    private readonly double _rootCount = Math.Sqrt(parameter.Value.numel() * (parameter.Split is null ? 1.0 : partition.Count));

    protected string Name => parameter.Name;

    /// <summary>The dimension of which only a part is here.</summary>
    protected int? Split => parameter.Split;

    public abstract IReadOnlyList<NamedTensor> State { get; }

    /// <summary>Matrices whose both dimensions are large enough are factored; T5 has no tensor of more than two dimensions.</summary>
    public static AdafactorParameter Of(NamedTensor parameter, Partition partition, AdafactorOptions options) => WholeShape(parameter, partition) switch
    {
        [var rows, var columns] when Math.Min(rows, columns) >= options.FactorFrom =>
            new FactoredParameter(parameter, partition, options.ScaleByParameter),
        { Length: <= 2 } => new PlainParameter(parameter, partition, options.ScaleByParameter),
        var shape => throw new NotSupportedException($"Parameter '{parameter.Name}' has {shape.Length} dimensions; at most 2 are supported."),
    };

    /// <summary>One step: value −= clip(direction) · rate · max(10⁻³, RMS(value)), or without the last factor.</summary>
    public void Update(Tensor gradient, double mixing, float learningRate)
    {
        using var direction = Direction(gradient, mixing);
        var (ofValue, ofDirection) = Norms(_value, direction);
        using var scale = scaled ? ofValue.div_(Kept.Number(_rootCount)).clamp_min_(Kept.Number(MinimalScale)) : ones([], ScalarType.Float32, _value.device);
        using var clip = ofDirection.div_(Kept.Number(_rootCount)).clamp_min_(Kept.Number(1.0));
        scale.div_(clip);
        _value.addcmul_(direction, scale, Kept.Number(-learningRate));
    }

    public abstract void Dispose();

    /// <summary>The gradient over the root of its second moment, after taking it in with weight <paramref name="mixing"/>.</summary>
    protected abstract Tensor Direction(Tensor gradient, double mixing);

    /// <summary>A mean over a dimension of the part that is here → that of the whole parameter.</summary>
    protected Tensor MeanOf(Tensor part, int dimension) => Split == dimension ? partition.Sum(part).div_(Kept.Number((double)partition.Count)) : part;

    protected static Tensor Zeros(Tensor like, params long[] shape) =>
        zeros(shape, ScalarType.Float32, like.device).DetachFromDisposeScope();

    /// <summary>Both at once: where parts are added up, it is one exchange.</summary>
    private (Tensor OfValue, Tensor OfDirection) Norms(Tensor value, Tensor direction)
    {
        if (Split is null) return (value.norm(), direction.norm());
        using var squares = stack([value.norm(), direction.norm()]).pow(Kept.Number(2));
        var norms = partition.Sum(squares).sqrt_();
        return (norms[0], norms[1]);
    }

    private static long[] WholeShape(NamedTensor parameter, Partition partition) =>
        [.. parameter.Value.shape.Select((size, dimension) => parameter.Split == dimension ? size * partition.Count : size)];
}

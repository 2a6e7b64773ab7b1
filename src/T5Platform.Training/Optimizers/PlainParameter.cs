using T5Platform.Model.Memory;
using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>Vectors and small matrices: a second moment for every element.</summary>
internal sealed class PlainParameter(NamedTensor parameter, Partition partition, bool scaled) : AdafactorParameter(parameter, partition, scaled)
{
    private readonly Tensor _moment = Zeros(parameter.Value, parameter.Value.shape);

    public override IReadOnlyList<NamedTensor> State => [new($"{Name}#v", _moment) { Split = Split }];

    public override void Dispose() => _moment.Dispose();

    protected override Tensor Direction(Tensor gradient, double mixing)
    {
        using var square = gradient.pow(Kept.Number(2)).add_(Kept.Number(Epsilon));
        _moment.lerp_(square, mixing);
        return _moment.rsqrt().mul_(gradient);
    }
}

using T5Platform.Model.Memory;
using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>Matrices: the second moment of an element is estimated as row · column / mean(row).</summary>
internal sealed class FactoredParameter(NamedTensor parameter, Partition partition, bool scaled) : AdafactorParameter(parameter, partition, scaled)
{
    private readonly Tensor _row = Zeros(parameter.Value, parameter.Value.shape[0]); // [R], means over columns
    private readonly Tensor _column = Zeros(parameter.Value, parameter.Value.shape[1]); // [C], means over rows

    public override IReadOnlyList<NamedTensor> State => 
    [
        new($"{Name}#row", _row) { Split = Split == 0 ? 0 : null },
        new($"{Name}#col", _column) { Split = Split == 1 ? 0 : null },
    ];

    public override void Dispose()
    {
        _row.Dispose();
        _column.Dispose();
    }

    protected override Tensor Direction(Tensor gradient, double mixing)
    {
        using var square = gradient.pow(Kept.Number(2)); // [R, C]
        using var rows = MeanOf(square.mean([1]), 1).add_(Kept.Number(Epsilon)); // mean(g² + ε) = mean(g²) + ε
        using var columns = MeanOf(square.mean([0]), 0).add_(Kept.Number(Epsilon));
        _row.lerp_(rows, mixing);
        _column.lerp_(columns, mixing);
        using var mean = Split == 0 ? _column.mean() : _row.mean(); // the same number: the mean of all elements; it is taken of what is whole here
        using var rowFactor = (_row / mean).rsqrt_().unsqueeze_(1); // [R, 1]
        using var columnFactor = _column.rsqrt(); // [C]
        return (gradient * rowFactor).mul_(columnFactor);
    }
}

using T5Platform.Model.Memory;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>Matrices: the second moment of an element is estimated as row · column / mean(row).</summary>
internal sealed class FactoredParameter(string name, Tensor value, bool scaled) : AdafactorParameter(name, value, scaled)
{
    private readonly Tensor _row = Zeros(value, value.shape[0]); // [R], means over columns
    private readonly Tensor _column = Zeros(value, value.shape[1]); // [C], means over rows

    public override IReadOnlyList<NamedTensor> State => [new($"{Name}#row", _row), new($"{Name}#col", _column)];

    public override void Dispose()
    {
        _row.Dispose();
        _column.Dispose();
    }

    protected override Tensor Direction(Tensor gradient, double mixing)
    {
        using var square = gradient.pow(Kept.Number(2)); // [R, C]
        using var rows = square.mean([1]).add_(Kept.Number(Epsilon)); // mean(g² + ε) = mean(g²) + ε
        using var columns = square.mean([0]).add_(Kept.Number(Epsilon));
        _row.lerp_(rows, mixing);
        _column.lerp_(columns, mixing);
        using var mean = _row.mean();
        using var rowFactor = (_row / mean).rsqrt_().unsqueeze_(1); // [R, 1]
        using var columnFactor = _column.rsqrt(); // [C]
        return (gradient * rowFactor).mul_(columnFactor);
    }
}

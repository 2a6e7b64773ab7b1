using T5Platform.Model.Memory;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>One parameter with the means of its gradient and of the gradient's square.</summary>
internal sealed class AdamWParameter(NamedTensor parameter) : IDisposable
{
    private readonly Tensor _mean = zeros_like(parameter.Value).detach().DetachFromDisposeScope();
    private readonly Tensor _square = zeros_like(parameter.Value).detach().DetachFromDisposeScope();

    public IReadOnlyList<NamedTensor> State => [parameter with { Name = $"{parameter.Name}#m", Value = _mean }, parameter with { Name = $"{parameter.Name}#v", Value = _square }];

    /// <summary>One step, the <paramref name="number"/>th from 1.</summary>
    public void Update(Tensor gradient, AdamWOptions options, long number, float learningRate)
    {
        _mean.lerp_(gradient, 1 - options.Beta1);
        _square.mul_(Kept.Number(options.Beta2)).addcmul_(gradient, gradient, Kept.Number(1 - options.Beta2));
        if (parameter.Value.dim() > 1 && options.WeightDecay > 0) parameter.Value.mul_(Kept.Number(1 - (learningRate * options.WeightDecay)));
        using var root = _square.sqrt().div_(Kept.Number(Math.Sqrt(1 - Math.Pow(options.Beta2, number)))).add_(Kept.Number(options.Epsilon));
        parameter.Value.addcdiv_(_mean, root, Kept.Number(-learningRate / (1 - Math.Pow(options.Beta1, number))));
    }

    public void Dispose()
    {
        _mean.Dispose();
        _square.Dispose();
    }
}

using T5Platform.Model.Memory;
using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>
/// Adafactor as Mesh TensorFlow defined it and T5 used it (Shazeer and Stern 2018): no momentum, step size relative to the
/// parameter's own root mean square, second moments of matrices kept as the means of their rows and columns.
/// </summary>
/// <remarks>
/// With t counted from 1: β₂ = 1 − t^−0.8. The update is clipped to a root mean square of 1 and multiplied by
/// rate · max(10⁻³, RMS(parameter before the update)). 10⁻³⁰ is added to squared gradients. Nothing here waits for the
/// device: scales stay tensors.
/// </remarks>
public sealed class Adafactor : IOptimizer
{
    private const double DecayExponent = -0.8;

    private readonly IReadOnlyList<AdafactorParameter> _parameters;
    private readonly Tensor _step;
    private long _done;

    /// <summary>An optimiser that has done a number of steps (0: a new one).</summary>
    /// <param name="parameters">What it updates.</param>
    /// <param name="done">Steps done.</param>
    /// <param name="options">Its kind.</param>
    /// <param name="partition">What of the network the parameters are; by default all.</param>
    public Adafactor(IEnumerable<NamedTensor> parameters, long done = 0, AdafactorOptions? options = null, Partition? partition = null)
    {
        var chosen = options ?? new AdafactorOptions();
        _parameters = [.. parameters.Select(parameter => AdafactorParameter.Of(parameter, partition ?? Partition.Whole, chosen))];
        _step = tensor(new[] { done }).DetachFromDisposeScope();
        _done = done;
    }

    /// <inheritdoc/>
    public IReadOnlyList<NamedTensor> State =>
        [new(OptimizerState.StepName, _step), .. _parameters.SelectMany(parameter => parameter.State)];

    /// <inheritdoc/>
    public void Step(IReadOnlyList<Tensor?> gradients, float learningRate)
    {
        if (gradients.Count != _parameters.Count)
            throw new ArgumentException($"There are {gradients.Count} gradients for {_parameters.Count} parameters.", nameof(gradients));
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        _done++;
        var mixing = Math.Pow(_done, DecayExponent); // 1 − β₂
        for (var i = 0; i < gradients.Count; i++)
            if (gradients[i] is { } gradient) _parameters[i].Update(gradient, mixing, learningRate);
        _step.fill_(Kept.Number(_done));
    }

    /// <inheritdoc/>
    public void Load(IReadOnlyDictionary<string, Tensor> state)
    {
        OptimizerState.Take(State, state);
        _done = _step.cpu().item<long>();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var parameter in _parameters) parameter.Dispose();
        _step.Dispose();
    }
}

using T5Platform.Model.Memory;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019), for comparison with Adafactor.</summary>
/// <remarks>
/// With t counted from 1: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², and the weight becomes
/// w·(1 − rate·decay) − rate · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε).
/// </remarks>
public sealed class AdamW : IOptimizer
{
    private readonly IReadOnlyList<AdamWParameter> _parameters;
    private readonly AdamWOptions _options;
    private readonly Tensor _step;
    private long _done;

    /// <summary>A new optimiser.</summary>
    public AdamW(IEnumerable<NamedTensor> parameters, AdamWOptions? options = null)
    {
        _options = options ?? new AdamWOptions();
        _parameters = [.. parameters.Select(static parameter => new AdamWParameter(parameter))];
        _step = zeros([1], ScalarType.Int64).DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public IReadOnlyList<NamedTensor> State =>
        [new(OptimizerState.StepName, _step), .. _parameters.SelectMany(static parameter => parameter.State)];

    /// <inheritdoc/>
    public void Step(IReadOnlyList<Tensor?> gradients, float learningRate)
    {
        if (gradients.Count != _parameters.Count)
            throw new ArgumentException($"There are {gradients.Count} gradients for {_parameters.Count} parameters.", nameof(gradients));
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        _done++;
        for (var i = 0; i < gradients.Count; i++)
            if (gradients[i] is { } gradient) _parameters[i].Update(gradient, _options, _done, learningRate);
        _step.fill_(Kept.Number(_done));
    }

    /// <inheritdoc/>
    public void Load(IReadOnlyDictionary<string, Tensor> state)
    {
        OptimizerState.Take(State, state);
        _done = _step.item<long>();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var parameter in _parameters) parameter.Dispose();
        _step.Dispose();
    }
}

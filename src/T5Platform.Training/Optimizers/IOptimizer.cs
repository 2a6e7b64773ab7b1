using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>Turns gradients into new weights. Equal state and gradients give equal bits.</summary>
public interface IOptimizer : IDisposable
{
    /// <summary>Updates every parameter in place.</summary>
    /// <param name="gradients">One for each parameter, in the order of the parameters; null leaves a parameter and its state as they are.</param>
    /// <param name="learningRate">Rate of this step.</param>
    void Step(IReadOnlyList<Tensor?> gradients, float learningRate);

    /// <summary>Everything that a later life needs to go on with the same bits. Not copies.</summary>
    IReadOnlyList<NamedTensor> State { get; }

    /// <summary>Takes over a saved state.</summary>
    /// <exception cref="FormatException">Something is missing or has another shape; the message names it.</exception>
    void Load(IReadOnlyDictionary<string, Tensor> state);
}

using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Optimizers;

/// <summary>The state of an optimiser as checkpoints keep it.</summary>
internal static class OptimizerState
{
    /// <summary>The steps done, int64 [1].</summary>
    public const string StepName = "step";

    /// <summary>Copies what was saved into the optimiser's own tensors.</summary>
    /// <exception cref="FormatException">Something is missing or has another shape; the message names it.</exception>
    public static void Take(IEnumerable<NamedTensor> own, IReadOnlyDictionary<string, Tensor> saved)
    {
        using var noGradient = no_grad();
        foreach (var (name, value) in own)
        {
            if (!saved.TryGetValue(name, out var found)) throw new FormatException($"the optimiser's state has no '{name}'");
            if (!found.shape.SequenceEqual(value.shape) || found.dtype != value.dtype)
                throw new FormatException(
                    $"'{name}' is {found.dtype} [{string.Join(", ", found.shape)}]; {value.dtype} [{string.Join(", ", value.shape)}] was expected");
            value.copy_(found).DetachFromDisposeScope();
        }
    }
}

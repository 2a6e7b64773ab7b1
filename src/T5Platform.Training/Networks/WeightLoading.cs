using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Networks;

/// <summary>Copies saved weights into a network.</summary>
internal static class WeightLoading
{
    /// <exception cref="UnusableSpecException">The checkpoint is of another network; the message names the first difference.</exception>
    public static void Load(IReadOnlyList<NamedTensor> parameters, IReadOnlyDictionary<string, Tensor> weights)
    {
        using var noGradient = no_grad();
        foreach (var (name, value) in parameters)
        {
            if (!weights.TryGetValue(name, out var saved)) throw new UnusableSpecException($"The checkpoint has no weights '{name}': it is of another network.");
            if (!saved.shape.SequenceEqual(value.shape))
                throw new UnusableSpecException(
                    $"'{name}' has shape [{string.Join(", ", saved.shape)}] in the checkpoint and [{string.Join(", ", value.shape)}] in the spec's network.");
            value.copy_(saved);
        }
    }
}

using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Contracts.Interchange;
using T5Platform.Model;
using T5Platform.Training;
using T5Platform.Training.Networks;

namespace T5Platform.Conformance.Goldens.Networks;

/// <summary>Our network with a golden's sizes and weights, read as anyone's checkpoint is: Hugging Face's configuration and names.</summary>
internal static class GoldenNetwork
{
    /// <summary>Old checkpoints have it, and nobody uses it.</summary>
    private const string OfOldCheckpoints = "decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight";

    /// <exception cref="SkipCaseException">We have no such network; the reason names each field.</exception>
    /// <exception cref="InvalidDataException">Names or shapes are not ours.</exception>
    public static T5Model Create(JsonElement config, IReadOnlyDictionary<string, Tensor> weights)
    {
        var model = Create(config);
        model.Training = false;
        var mapping = WeightMapping.Of(
            [.. model.Parameters.Select(static parameter => new TensorShape(parameter.Name, parameter.Value.shape))],
            weights.ToDictionary(static weight => weight.Key, static weight => (IReadOnlyList<long>)weight.Value.shape));
        List<string> problems = [.. mapping.Problems, .. mapping.Unused.Where(static key => key != OfOldCheckpoints).Select(static key => $"Our network has no '{key}'.")];
        if (problems.Count > 0) throw new InvalidDataException(string.Join(' ', problems));
        using var untracked = no_grad();
        foreach (var (name, key) in mapping.Sources) model.Parameters[name].copy_(weights[key]);
        return model;
    }

    private static T5Model Create(JsonElement config)
    {
        var reading = HuggingFaceConfig.Read(config.GetRawText());
        if (!reading.IsSound) throw SkipCaseException.NotYet(string.Join(' ', reading.Problems));
        try
        {
            return T5Model.Create(NetworkConfig.Of(reading.Network), seed: 0);
        }
        catch (UnusableSpecException outOfRange)
        {
            throw SkipCaseException.NotYet(outOfRange.Message);
        }
    }
}

using T5Platform.Data.Objectives;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>Inputs and targets of one window: each side by a function of its own over one mask, which the case gives or our code draws.</summary>
internal sealed class DenoiseFunction : IVectorFunction
{
    public object? Call(VectorCase vector)
    {
        var random = CaseRandom.Of(vector);
        var tokens = vector.Inputs.Required("tokens").Ints();
        var mask = vector.Inputs.Optional("noise_mask")?.Bools() ?? NoiseMask.RandomSpans(
            tokens.Length, vector.Params.Double("noise_density"), vector.Params.DoubleOrNull("mean_noise_span_length") ?? 3, random);
        var result = new Dictionary<string, int[]>
        {
            [vector.Params.TextOrNull("input_feature_key") ?? "inputs"] = NoiseTokens.Apply(vector.Params.Text("inputs_fn"), tokens, mask, vector, random),
        };
        if (vector.Params.TextOrNull("targets_fn") is { } targets) result["targets"] = NoiseTokens.Apply(targets, tokens, mask, vector, random);
        return result;
    }
}

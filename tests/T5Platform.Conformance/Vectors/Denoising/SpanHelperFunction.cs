using T5Platform.Data.Objectives;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>Raw tokens and lengths of targets of span corruption.</summary>
internal sealed class SpanHelperFunction : IVectorFunction
{
    public object? Call(VectorCase vector)
    {
        var lengths = SpanLengths.For(
            vector.Params.Int("inputs_length"),
            vector.Params.Double("noise_density"),
            vector.Params.Double("mean_noise_span_length"),
            (vector.Params.IntOrNull("extra_tokens_per_span_inputs") ?? 1, vector.Params.IntOrNull("extra_tokens_per_span_targets") ?? 1));
        return new[] { lengths.Raw, lengths.Targets };
    }
}

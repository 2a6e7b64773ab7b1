using T5Platform.Conformance.Vectors.Denoising;

namespace T5Platform.Conformance.Vectors;

/// <summary>The functions of peers that our code answers. A new one is one file and one line here.</summary>
internal static class VectorRegistry
{
    public static IReadOnlyDictionary<string, IVectorFunction> Functions { get; } = new Dictionary<string, IVectorFunction>(StringComparer.Ordinal)
    {
        // t5_denoising
        ["t5.data.preprocessors.noise_span_to_unique_sentinel"] = new ReplaceRunsFunction(noise: true),
        ["t5.data.preprocessors.nonnoise_span_to_unique_sentinel"] = new ReplaceRunsFunction(noise: false),
    };

    /// <summary>Helpers of Python programs, with why they have no meaning here.</summary>
    public static IReadOnlyDictionary<string, string> WithoutMeaning { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };
}



namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>Each run of noise (or of the rest) becomes the next sentinel.</summary>
internal sealed class ReplaceRunsFunction(bool noise) : IVectorFunction
{
    public object? Call(VectorCase vector) => Data.Objectives.Denoising.ReplaceRuns(
        vector.Inputs.Required("tokens").Ints(), vector.Inputs.Required("noise_mask").Bools(), noise, new SentinelVocabulary(vector.Params.Int("vocab_size")));
}

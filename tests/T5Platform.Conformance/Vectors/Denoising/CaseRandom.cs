using T5Platform.Data.Randomness;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>The randomness of a case.</summary>
internal static class CaseRandom
{
    /// <summary>For the n-th example of the case.</summary>
    public static RandomStream Of(VectorCase vector, int example = 0) => new(vector.Seed, RandomPurpose.Noise, 0, 0, example);
}

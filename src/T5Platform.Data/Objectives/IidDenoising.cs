using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>The paper's baseline: each token is noise by itself, runs of noise become sentinels (section 3.1.4).</summary>
internal sealed class IidDenoising(IVocabulary vocabulary, ObjectiveOptions options) : IObjective
{
    public string Name => "iid_denoising";

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random) =>
        Denoising.UniqueSentinels(tokens, NoiseMask.Iid(tokens.Length, options.CorruptionRate, random), vocabulary);
}

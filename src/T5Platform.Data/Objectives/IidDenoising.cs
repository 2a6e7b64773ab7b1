using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>The paper's baseline: each token is noise by itself, runs of noise become sentinels (section 3.1.4; rates: 3.3.3).</summary>
internal sealed class IidDenoising(IVocabulary vocabulary, ObjectiveOptions options) : IObjective
{
    public string Name => "iid_denoising";

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => StudyLengths.OfReplacedSpans(inputLength, options.CorruptionRate);

    public PairLengths MostOf(int raw) => new(raw + 1, raw + 1);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random) =>
        Denoising.UniqueSentinels(tokens, NoiseMask.Iid(tokens.Length, options.CorruptionRate, random), vocabulary);
}

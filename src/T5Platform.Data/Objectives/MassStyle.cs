using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>Every corrupted token becomes one shared mask; the targets are the whole text (section 3.3.2). The mask is sentinel 0.</summary>
internal sealed class MassStyle(IVocabulary vocabulary, ObjectiveOptions options) : IObjective
{
    public string Name => "mass_style";

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(raw + 1, raw + 1);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var mask = NoiseMask.Iid(tokens.Length, options.CorruptionRate, random);
        return new TokenPair(Denoising.MaskTokens(tokens, mask, vocabulary), tokens.ToArray());
    }
}

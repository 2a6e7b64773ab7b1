using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>
/// Corrupted tokens become one shared mask or, one in ten, a random token; the targets are the whole text (section 3.3.1). The mask is
/// sentinel 0.
/// </summary>
internal sealed class BertStyle(IVocabulary vocabulary, ObjectiveOptions options) : IObjective
{
    public string Name => "bert_style";

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(raw + 1, raw + 1);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var mask = NoiseMask.Iid(tokens.Length, options.CorruptionRate, random);
        return new TokenPair(RandomDenoising.Draw(tokens, mask, options.RandomTokenShare, vocabulary, random), tokens.ToArray());
    }
}

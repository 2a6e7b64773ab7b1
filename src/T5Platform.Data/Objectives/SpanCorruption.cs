using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>Random spans are replaced by sentinels in the inputs and spelled out in the targets (paper, section 3.3.4).</summary>
internal sealed class SpanCorruption(IVocabulary vocabulary, ObjectiveOptions options) : IObjective
{
    public string Name => "span_corruption";

    public int RawLength(int inputLength, int targetLength)
    {
        var lengths = SpanLengths.For(inputLength, options.CorruptionRate, options.MeanSpanLength);
        if (lengths.Targets <= targetLength) return lengths.Raw;
        throw new ArgumentOutOfRangeException(
            nameof(targetLength),
            targetLength,
            $"TargetLength is {targetLength}; span corruption of {inputLength} inputs makes {lengths.Targets} target tokens.");
    }

    public int TargetLength(int inputLength) => SpanLengths.For(inputLength, options.CorruptionRate, options.MeanSpanLength).Targets;

    public PairLengths MostOf(int raw)
    {
        var (_, noise, spans) = NoiseMask.SpanCounts(raw, options.CorruptionRate, options.MeanSpanLength);
        return new PairLengths(raw - Math.Min(raw, noise) + spans + 1, noise + spans + 1);
    }

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var mask = NoiseMask.RandomSpans(tokens.Length, options.CorruptionRate, options.MeanSpanLength, random);
        return Denoising.UniqueSentinels(tokens, mask, vocabulary);
    }
}

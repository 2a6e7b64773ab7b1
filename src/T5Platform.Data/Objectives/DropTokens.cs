using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>Corrupted tokens are left out of the inputs without a trace and are the targets, one after the other (section 3.3.2).</summary>
internal sealed class DropTokens(ObjectiveOptions options) : IObjective
{
    public string Name => "drop_tokens";

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => StudyLengths.OfDroppedTokens(inputLength, options.CorruptionRate);

    public PairLengths MostOf(int raw) => new(raw + 1, raw + 1);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var mask = NoiseMask.Iid(tokens.Length, options.CorruptionRate, random);
        return new TokenPair(Denoising.Keep(tokens, mask, kept: false), Denoising.Keep(tokens, mask, kept: true));
    }
}

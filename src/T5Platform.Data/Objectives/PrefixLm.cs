using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>A random prefix is the inputs, the rest the targets (paper, section 3.3.1).</summary>
internal sealed class PrefixLm : IObjective
{
    public string Name => "prefix_lm";

    public DocumentUse Documents => DocumentUse.OneByOne;

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(Math.Max(1, raw), Math.Max(2, raw));

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var prefix = NoiseMask.RandomPrefix(tokens.Length, random).Count(noise => noise);
        return new TokenPair(tokens[..prefix].ToArray(), tokens[prefix..].ToArray());
    }
}

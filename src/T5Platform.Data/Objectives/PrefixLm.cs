using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>A random prefix is the inputs, the rest the targets (paper, section 3.3.1).</summary>
internal sealed class PrefixLm : IObjective
{
    public string Name => "prefix_lm";

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var prefix = NoiseMask.RandomPrefix(tokens.Length, random).Count(noise => noise);
        return new TokenPair(tokens[..prefix].ToArray(), tokens[prefix..].ToArray());
    }
}

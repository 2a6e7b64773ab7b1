using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>
/// Prefix LM as T5's code had it from its publication in October 2019 for a year: what follows the prefix is the inputs, the prefix the
/// targets, and documents are cut at random lengths. The paper's own rows may have been trained so.
/// </summary>
internal sealed class PrefixLm2019 : IObjective
{
    public string Name => "prefix_lm_2019";

    public DocumentUse Documents => DocumentUse.OneByOne;

    public int? ShortestWindow => 8;

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(Math.Max(2, raw), Math.Max(1, raw));

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var prefix = NoiseMask.RandomPrefix(tokens.Length, random).Count(noise => noise);
        return new TokenPair(tokens[prefix..].ToArray(), tokens[..prefix].ToArray());
    }
}

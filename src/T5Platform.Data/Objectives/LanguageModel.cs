using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>The whole window is the targets; the inputs are empty (an encoder then sees EOS alone). Paper, section 3.2.3.</summary>
internal sealed class LanguageModel : IObjective
{
    public string Name => "lm";

    public int RawLength(int inputLength, int targetLength) => targetLength - 1;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(1, raw + 1);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random) => new([], tokens.ToArray());
}

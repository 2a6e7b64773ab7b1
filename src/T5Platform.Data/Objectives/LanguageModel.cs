using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>The whole window is the targets; the inputs are empty (an encoder then sees EOS alone).</summary>
internal sealed class LanguageModel : IObjective
{
    public string Name => "lm";

    public int RawLength(int inputLength, int targetLength) => targetLength - 1;

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random) => new([], tokens.ToArray());
}

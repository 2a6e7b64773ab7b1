using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>The inputs are the tokens in a random order, the targets the text (section 3.3.1).</summary>
internal sealed class Deshuffling : IObjective
{
    public string Name => "deshuffling";

    public DocumentUse Documents => DocumentUse.OneByOne;

    public int RawLength(int inputLength, int targetLength) => inputLength - 1;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(raw + 1, raw + 1);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random)
    {
        var shuffled = tokens.ToArray();
        random.Shuffle<int>(shuffled);
        return new TokenPair(shuffled, tokens.ToArray());
    }
}

using T5Platform.Data.Randomness;

namespace T5Platform.Data.Objectives;

/// <summary>As <see cref="LanguageModel"/> without an end to each window: EOS stands where a document ends, and nowhere else.</summary>
internal sealed class FullLanguageModel : IObjective
{
    public string Name => "full_lm";

    public DocumentUse Documents => DocumentUse.JoinedWithEos;

    public bool AppendsEos => false;

    public int RawLength(int inputLength, int targetLength) => targetLength;

    public int TargetLength(int inputLength) => inputLength;

    public PairLengths MostOf(int raw) => new(0, raw);

    public TokenPair Apply(ReadOnlySpan<int> tokens, RandomStream random) => new([], tokens.ToArray());
}

using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;
using T5Platform.Data.Tasks;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Batches.Rows;

/// <summary>A task's training examples, the same every epoch. Tokenised when asked for: nothing to cache, nothing to keep.</summary>
internal sealed class ExampleItems(IReadOnlyList<TextExample> examples, IVocabulary vocabulary) : IRowItems
{
    public bool SameEveryEpoch => true;

    public bool MayBePacked => true;

    public int? Eos => vocabulary.EosId;

    public long Count(long epoch) => examples.Count;

    public PairLengths MostOf(long epoch, long item) =>
        Tokens(item) is var (inputs, targets) ? new PairLengths(inputs.Length + 1, targets.Length + 1) : default;

    public TokenPair Get(long epoch, long item, RandomStream random) => Tokens(item);

    private TokenPair Tokens(long item) =>
        new(vocabulary.Encode(examples[(int)item].Inputs), vocabulary.Encode(examples[(int)item].Targets));
}

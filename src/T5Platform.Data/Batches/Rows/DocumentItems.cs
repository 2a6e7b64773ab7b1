using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Corpora;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Rows;

/// <summary>Windows cut from documents as T5's preprocessors do.</summary>
internal sealed class DocumentItems(ITokenStream stream, IDocumentIndex documents, IObjective objective, DocumentRules rules, int eos, long seed) : IRowItems
{
    private readonly RecentEpochs<DocumentEpoch> _epochs = new(epoch => new DocumentEpoch(documents, rules, seed, epoch));

    public bool SameEveryEpoch => false;

    /// <summary>Windows of joined documents fill their rows but for the last of each group.</summary>
    public bool MayBePacked => rules.Joined == 1;

    public int? Eos => objective.AppendsEos ? eos : null;

    public long Count(long epoch) => _epochs[epoch].Count;

    public PairLengths MostOf(long epoch, long item) => objective.MostOf(_epochs[epoch].LengthOf(item));

    public TokenPair Get(long epoch, long item, RandomStream random) => objective.Apply(_epochs[epoch].Read(item, stream), random);
}

using T5Platform.Data.Corpora;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Rows;

/// <summary>A task's training examples out of their cache, the same every epoch: as large as the disk, and their lengths are known without reading them.</summary>
/// <param name="stream">Tokens of <see cref="TaskCorpus"/>.</param>
/// <param name="documents">Where its documents lie: inputs and targets in turn.</param>
/// <param name="eos">EOS of the vocabulary.</param>
internal sealed class CachedExampleItems(ITokenStream stream, IDocumentIndex documents, int eos) : IRowItems
{
    public bool SameEveryEpoch => true;

    public bool MayBePacked => true;

    public int? Eos => eos;

    public long Count(long epoch) => documents.Count / 2;

    public PairLengths MostOf(long epoch, long item) => new(documents[2 * item].Length + 1, documents[(2 * item) + 1].Length + 1);

    public TokenPair Get(long epoch, long item, RandomStream random) => new(Read(2 * item), Read((2 * item) + 1));

    private int[] Read(long document)
    {
        var (start, length) = documents[document];
        var tokens = new int[length];
        stream.Read(start, tokens);
        return tokens;
    }
}

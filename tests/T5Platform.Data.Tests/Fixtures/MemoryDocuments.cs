using T5Platform.Data.Corpora;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>Documents of given lengths in a <see cref="MemoryTokens"/>: one token (their EOS) lies between them.</summary>
internal sealed class MemoryDocuments(params int[] lengths) : IDocumentIndex
{
    public long Count => lengths.Length;

    public MemoryTokens Stream => new(lengths.Sum() + lengths.Length);

    public (long Start, int Length) this[long document] =>
        (lengths.Take((int)document).Sum() + document, lengths[document]);

    /// <summary>Tokens of a document.</summary>
    public int[] Tokens(long document) => [.. Enumerable.Range(3 + (int)this[document].Start, this[document].Length)];
}

namespace T5Platform.Data.Corpora;

/// <summary>The documents that lie within the first tokens of a stream; the last of them is cut where the tokens end.</summary>
internal sealed class FirstDocuments : IDocumentIndex
{
    private readonly IDocumentIndex _all;
    private readonly long _tokens;

    public FirstDocuments(IDocumentIndex all, long tokens)
    {
        (_all, _tokens) = (all, tokens);
        var (low, high) = (0L, all.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (all[middle].Start < tokens) low = middle + 1;
            else high = middle;
        }

        Count = low;
    }

    public long Count { get; }

    public (long Start, int Length) this[long document]
    {
        get
        {
            var (start, length) = _all[document];
            return (start, (int)Math.Min(length, _tokens - start));
        }
    }
}

using T5Platform.Data.Corpora;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Documents;

/// <summary>
/// The windows of one epoch: documents in an order of the epoch's own, in groups that are joined and cut. What each window holds follows
/// from seed and epoch alone; kept is only how many windows lie before each group.
/// </summary>
internal sealed class DocumentEpoch
{
    private readonly IDocumentIndex _documents;
    private readonly DocumentRules _rules;
    private readonly long _seed, _epoch;
    private readonly KeyedPermutation _order;
    private readonly long[] _before; // windows before group g; the last is the number of all

    public DocumentEpoch(IDocumentIndex documents, DocumentRules rules, long seed, long epoch)
    {
        (_documents, _rules, _seed, _epoch) = (documents, rules, seed, epoch);
        _order = new KeyedPermutation(seed, epoch, documents.Count, RandomPurpose.Documents);
        _before = new long[SegmentLength.Count(documents.Count, rules.Joined) + 1];
        for (var group = 0; group + 1 < _before.Length; group++)
        {
            var tokens = Chunks(group).Sum(chunk => chunk.Length + (rules.Eos is null ? 0L : 1));
            _before[group + 1] = _before[group] + SegmentLength.Count(tokens, WindowOf(group));
        }
    }

    public long Count => _before[^1];

    /// <summary>Tokens in a window.</summary>
    public int LengthOf(long window)
    {
        var (group, first) = Place(window);
        var length = WindowOf(group);
        if (window + 1 < _before[group + 1]) return length;
        return (int)(Chunks(group).Sum(chunk => chunk.Length + (_rules.Eos is null ? 0L : 1)) - (first * length));
    }

    /// <summary>The tokens of a window.</summary>
    public int[] Read(long window, ITokenStream stream)
    {
        var (group, first) = Place(window);
        var tokens = new int[LengthOf(window)];
        var skip = first * WindowOf(group);
        var filled = 0;
        foreach (var (start, length) in Chunks(group))
        {
            var whole = length + (_rules.Eos is null ? 0 : 1);
            var from = (int)Math.Min(skip, whole);
            skip -= from;
            var taken = Math.Min(whole - from, tokens.Length - filled);
            if (taken == 0) continue;
            var text = Math.Min(taken, length - from);
            if (text > 0) stream.Read(start + from, tokens.AsSpan(filled, text));
            filled += taken;
            if (text < taken) tokens[filled - 1] = _rules.Eos!.Value;
            if (filled == tokens.Length) break;
        }

        return tokens;
    }

    private (int Group, long First) Place(long window)
    {
        var found = Array.BinarySearch(_before, window);
        // Every group has a window, so no two entries are equal.
        var group = found >= 0 ? found : ~found - 1;
        return (group, window - _before[group]);
    }

    private int WindowOf(int group) => _rules.ShortestWindow is null
        ? _rules.WindowLength
        : SegmentLength.Draw(_rules.ShortestWindow, _rules.WindowLength, new RandomStream(_seed, RandomPurpose.WindowLength, _epoch, 0, group));

    private IEnumerable<(long Start, int Length)> Chunks(int group)
    {
        var first = (long)group * _rules.Joined;
        for (var at = first; at < Math.Min(first + _rules.Joined, _documents.Count); at++)
        {
            var document = _order[at];
            var (start, length) = _documents[document];
            if (length <= _rules.ChunkLength)
            {
                yield return (start, length);
                continue;
            }

            var chunk = SegmentLength.DrawChunk(length, _rules.ChunkLength, new RandomStream(_seed, RandomPurpose.Chunk, _epoch, 0, document));
            yield return (start + chunk.Start, chunk.Length);
        }
    }
}

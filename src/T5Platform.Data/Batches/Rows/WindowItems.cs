using T5Platform.Data.Corpora;
using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Rows;

/// <summary>Windows of a token stream as a ring that each epoch cuts at an offset of its own, so that no token is always at an edge.</summary>
internal sealed class WindowItems(ITokenStream stream, IObjective objective, int rawLength, int eos, long seed) : IRowItems
{
    public bool SameEveryEpoch => true;

    public bool MayBePacked => false;

    public int? Eos => objective.AppendsEos ? eos : null;

    public long Count(long epoch) => stream.Count / rawLength;

    public PairLengths MostOf(long epoch, long item) => objective.MostOf(rawLength);

    public TokenPair Get(long epoch, long item, RandomStream random)
    {
        var tokens = new int[LengthOf(epoch, item)];
        ReadRing((Offset(epoch) + (item * rawLength)) % stream.Count, tokens);
        return objective.Apply(tokens, random);
    }

    /// <summary>An objective that wants shorter windows gets the beginning of each.</summary>
    private int LengthOf(long epoch, long item) => objective.ShortestWindow is null
        ? rawLength
        : SegmentLength.Draw(objective.ShortestWindow, rawLength, new RandomStream(seed, RandomPurpose.WindowLength, epoch, 0, item));

    private long Offset(long epoch) =>
        (long)(new RandomStream(seed, RandomPurpose.Offset, epoch, 0, 0).NextUInt64() % (ulong)stream.Count);

    private void ReadRing(long start, Span<int> tokens)
    {
        var first = (int)Math.Min(tokens.Length, stream.Count - start);
        stream.Read(start, tokens[..first]);
        if (first < tokens.Length) stream.Read(0, tokens[first..]);
    }
}

using System.Numerics;

namespace T5Platform.Training.Collectives;

/// <summary>Ranks of a gang that are connected pairwise: all of them, or some. The links are the gang's.</summary>
/// <remarks>
/// A sum is a reduce-scatter by all-to-all (each rank receives everybody's part of its chunk and adds it in tree order) and an
/// all-gather. No ring: a ring's order of addition depends on the number of ranks.
/// </remarks>
internal sealed class RankGroup : ICollective
{
    private const int Alignment = 64;

    private readonly PeerLink?[] _links;
    private readonly float[][] _terms;
    private long _operation;

    /// <param name="links">By rank of the group; null for this rank.</param>
    public RankGroup(IReadOnlyList<PeerLink?> links)
    {
        if (!BitOperations.IsPow2(links.Count)) throw new ArgumentException($"There are {links.Count} ranks; a power of two is needed.", nameof(links));
        _links = [.. links];
        Rank = Array.IndexOf(_links, null);
        _terms = [.. _links.Select(static _ => Array.Empty<float>())];
    }

    public int Rank { get; }

    public int WorldSize => _links.Length;

    public void AddInTree(Span<float> buffer)
    {
        if (WorldSize == 1) return;
        var chunk = ChunkSize(buffer.Length);
        ReduceScatter(buffer, chunk);
        Exchange(Chunk(buffer, chunk, Rank), buffer, chunk);
    }

    public void AllGather(ReadOnlySpan<float> own, Span<float> all)
    {
        if (all.Length != own.Length * WorldSize)
            throw new ArgumentException($"{WorldSize} ranks with {own.Length} numbers each do not fill {all.Length}.", nameof(all));
        own.CopyTo(all[(Rank * own.Length)..]);
        if (WorldSize > 1) Exchange(own, all, own.Length);
    }

    public void Barrier()
    {
        _operation++;
        foreach (var (_, link) in Others()) link.Send(_operation, []);
        foreach (var (_, link) in Others()) link.Receive(_operation, []);
    }

    public ICollective Among(int first, int stride, int count) => new RankGroup([.. Enumerable.Range(0, count).Select(i => _links[first + (i * stride)])]);

    /// <summary>The links are closed by the gang.</summary>
    public void Dispose()
    {
    }

    private void ReduceScatter(Span<float> buffer, int chunk)
    {
        _operation++;
        foreach (var (rank, link) in Others()) link.Send(_operation, Chunk(buffer, chunk, rank));
        var own = Chunk(buffer, chunk, Rank);
        own.CopyTo(Term(Rank, own.Length));
        foreach (var (rank, link) in Others()) link.Receive(_operation, Term(rank, own.Length));
        TreeSum.Add(_terms, own.Length);
        Term(0, own.Length).CopyTo(own);
    }

    private void Exchange(ReadOnlySpan<float> own, Span<float> all, int chunk)
    {
        _operation++;
        foreach (var (_, link) in Others()) link.Send(_operation, own);
        foreach (var (rank, link) in Others()) link.Receive(_operation, Chunk(all, chunk, rank));
    }

    /// <summary>The links, beginning behind the own rank, so that not all ranks send to rank 0 first.</summary>
    private IEnumerable<(int Rank, PeerLink Link)> Others()
    {
        for (var i = 1; i < WorldSize; i++) yield return ((Rank + i) % WorldSize, _links[(Rank + i) % WorldSize]!);
    }

    private Span<float> Term(int rank, int length)
    {
        if (_terms[rank].Length < length) _terms[rank] = GC.AllocateUninitializedArray<float>(length);
        return _terms[rank].AsSpan(0, length);
    }

    private int ChunkSize(int length) => ((length + WorldSize - 1) / WorldSize + Alignment - 1) / Alignment * Alignment;

    private static Span<float> Chunk(Span<float> buffer, int chunk, int rank)
    {
        var from = (int)Math.Min(buffer.Length, (long)rank * chunk);
        return buffer[from..(int)Math.Min(buffer.Length, (long)from + chunk)];
    }
}

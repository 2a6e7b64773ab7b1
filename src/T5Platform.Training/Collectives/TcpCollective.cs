using System.Net.Sockets;
using System.Numerics;

namespace T5Platform.Training.Collectives;

/// <summary>A gang whose ranks are connected pairwise by TCP.</summary>
/// <remarks>
/// A sum is a reduce-scatter by all-to-all (each rank receives everybody's part of its chunk and adds it in tree order) and an
/// all-gather. No ring: a ring's order of addition depends on the number of ranks.
/// </remarks>
public sealed class TcpCollective : ICollective
{
    private const int Alignment = 64;

    private readonly PeerLink?[] _links;
    private readonly float[][] _terms;
    private readonly GangOptions _options;
    private readonly ITimer _heartbeat;
    private readonly TaskCompletionSource<PeerLostException> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _operation;

    internal TcpCollective(GangIdentity self, IReadOnlyList<Socket?> sockets, GangOptions options, TimeProvider time)
    {
        if (!BitOperations.IsPow2(self.WorldSize))
            throw new ArgumentException($"A gang has {self.WorldSize} ranks; a power of two is needed.", nameof(self));
        (Rank, WorldSize, _options) = (self.Rank, self.WorldSize, options);
        _terms = [.. Enumerable.Range(0, WorldSize).Select(_ => Array.Empty<float>())];
        _links = [.. sockets.Select((socket, rank) => socket is null ? null : new PeerLink(rank, socket, time, loss => _lost.TrySetResult(loss)))];
        _heartbeat = time.CreateTimer(_ => Beat(), null, options.HeartbeatEvery, options.HeartbeatEvery);
    }

    /// <inheritdoc/>
    public int Rank { get; }

    /// <inheritdoc/>
    public int WorldSize { get; }

    /// <summary>Completes when a peer is lost, also while this rank computes.</summary>
    public Task<PeerLostException> Lost => _lost.Task;

    /// <inheritdoc/>
    public void AddInTree(Span<float> buffer)
    {
        var chunk = ChunkSize(buffer.Length);
        ReduceScatter(buffer, chunk);
        AllGather(buffer, chunk);
    }

    /// <inheritdoc/>
    public void Barrier()
    {
        _operation++;
        foreach (var link in Others()) link.Send(_operation, []);
        foreach (var link in Others()) link.Receive(_operation, []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _heartbeat.Dispose();
        foreach (var link in Others()) link.Leave();
        foreach (var link in Others()) link.Dispose();
    }

    private void ReduceScatter(Span<float> buffer, int chunk)
    {
        _operation++;
        foreach (var link in Others()) link.Send(_operation, Chunk(buffer, chunk, link.Rank));
        var own = Chunk(buffer, chunk, Rank);
        own.CopyTo(Term(Rank, own.Length));
        foreach (var link in Others()) link.Receive(_operation, Term(link.Rank, own.Length));
        TreeSum.Add(_terms, own.Length);
        Term(0, own.Length).CopyTo(own);
    }

    private void AllGather(Span<float> buffer, int chunk)
    {
        _operation++;
        foreach (var link in Others()) link.Send(_operation, Chunk(buffer, chunk, Rank));
        foreach (var link in Others()) link.Receive(_operation, Chunk(buffer, chunk, link.Rank));
    }

    /// <summary>The links, beginning behind the own rank, so that not all ranks send to rank 0 first.</summary>
    private IEnumerable<PeerLink> Others()
    {
        for (var i = 1; i < WorldSize; i++) yield return _links[(Rank + i) % WorldSize]!;
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

    private void Beat()
    {
        foreach (var link in Others())
        {
            if (link.Silence > _options.SilenceTimeout) link.Lose($"it has been silent for {link.Silence.TotalSeconds:0} seconds.");
            else link.Beat();
        }
    }
}

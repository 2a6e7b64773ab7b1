using System.Net.Sockets;

namespace T5Platform.Training.Collectives;

/// <summary>A gang whose ranks are connected pairwise by TCP.</summary>
public sealed class TcpCollective : ICollective
{
    private readonly IReadOnlyList<PeerLink?> _links;
    private readonly RankGroup _all;
    private readonly GangOptions _options;
    private readonly ITimer _heartbeat;
    private readonly TaskCompletionSource<PeerLostException> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TcpCollective(IReadOnlyList<Socket?> sockets, GangOptions options, TimeProvider time)
    {
        _options = options;
        _links = [.. sockets.Select((socket, rank) => socket is null ? null : new PeerLink(rank, socket, time, loss => _lost.TrySetResult(loss)))];
        _all = new(_links);
        _heartbeat = time.CreateTimer(_ => Beat(), null, options.HeartbeatEvery, options.HeartbeatEvery);
    }

    /// <inheritdoc/>
    public int Rank => _all.Rank;

    /// <inheritdoc/>
    public int WorldSize => _all.WorldSize;

    /// <summary>Completes when a peer is lost, also while this rank computes.</summary>
    public Task<PeerLostException> Lost => _lost.Task;

    /// <inheritdoc/>
    public void AddInTree(Span<float> buffer) => _all.AddInTree(buffer);

    /// <inheritdoc/>
    public void AllGather(ReadOnlySpan<float> own, Span<float> all) => _all.AllGather(own, all);

    /// <inheritdoc/>
    public void Barrier() => _all.Barrier();

    /// <inheritdoc/>
    public ICollective Among(int first, int stride, int count) => _all.Among(first, stride, count);

    /// <inheritdoc/>
    public void Dispose()
    {
        _heartbeat.Dispose();
        foreach (var link in Peers()) link.Leave();
        foreach (var link in Peers()) link.Dispose();
    }

    private IEnumerable<PeerLink> Peers() => _links.OfType<PeerLink>();

    private void Beat()
    {
        foreach (var link in Peers())
        {
            if (link.Silence > _options.SilenceTimeout) link.Lose($"it has been silent for {link.Silence.TotalSeconds:0} seconds.");
            else link.Beat();
        }
    }
}

using T5Platform.Training.Collectives;

namespace T5Platform.Training.Tests.Collectives;

/// <summary>Ranks connected over loopback, all in this process.</summary>
internal sealed class Gang(TcpCollective[] ranks) : IDisposable
{
    public TcpCollective this[int rank] => ranks[rank];

    public static GangIdentity Identity(int rank, int worldSize) =>
        new() { Holder = "run-a", Generation = 3, WorldSize = worldSize, Rank = rank };

    public static async Task<Gang> JoinAsync(int size, CancellationToken cancellation)
    {
        var listeners = Enumerable.Range(0, size).Select(_ => GangListener.Listen("127.0.0.1")).ToArray();
        string[] endpoints = [.. listeners.Select(listener => listener.Endpoint)];
        var ranks = await Task.WhenAll(listeners.Select((listener, rank) =>
            listener.JoinAsync(Identity(rank, size), endpoints, new GangOptions(), TimeProvider.System, cancellation)));
        foreach (var listener in listeners) listener.Dispose();
        return new(ranks);
    }

    /// <summary>Runs the same on every rank, each on a thread of its own.</summary>
    public Task<T[]> Each<T>(Func<TcpCollective, T> work) =>
        Task.WhenAll(ranks.Select(rank => Task.Factory.StartNew(() => work(rank), TaskCreationOptions.LongRunning)));

    /// <summary>Like processes, ranks leave at the same time: each waits for the others' goodbye.</summary>
    public void Dispose()
    {
        var leaving = ranks.Select(rank => new Thread(rank.Dispose)).ToList();
        leaving.ForEach(thread => thread.Start());
        leaving.ForEach(thread => thread.Join());
    }
}

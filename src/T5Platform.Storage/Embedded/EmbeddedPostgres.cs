using Microsoft.Extensions.Logging;

namespace T5Platform.Storage.Embedded;

/// <summary>
/// A private PostgreSQL for one machine, from programs that are installed: loopback only, its own password, data under the
/// home. It is a daemon: when this process is killed it goes on, and the next start on the same home adopts it. While this
/// process lives, a killed postmaster is started again on the same port. Disposing stops it.
/// </summary>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(250);

    private readonly PostgresServer _server;
    private readonly FileStream _lock;
    private readonly Lifeline? _lifeline;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _database;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;
    private ServerConnections _connections;
    private Postmaster _postmaster;

    private EmbeddedPostgres(PostgresServer server, Postmaster postmaster, FileStream homeLock, Lifeline? lifeline, string database, TimeProvider time, ILogger logger)
    {
        (_server, _postmaster, _lock, _lifeline, _database, _time, _logger) = (server, postmaster, homeLock, lifeline, database, time, logger);
        _connections = server.Connections(postmaster);
        _watching = Watch(_stopping.Token);
    }

    /// <summary>How the platform's database is reached. It stays valid when the server is restarted after a crash.</summary>
    public string ConnectionString => ConnectionStringFor(_database);

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port => _postmaster.Port;

    /// <summary>The postmaster's process.</summary>
    public int ProcessId => _postmaster.ProcessId;

    /// <summary>Where the data lie, with every link resolved.</summary>
    public string DataDirectory => _server.Files.Data;

    /// <summary>The server's log.</summary>
    public string LogPath => _server.Files.Log;

    /// <summary>Whether it was already running, left by a host that was killed.</summary>
    public bool Adopted { get; private init; }

    /// <summary>How another database of the same server is reached; it is not made by this.</summary>
    public string ConnectionStringFor(string database) => _connections.To(database);

    /// <summary>Starts, or adopts, the server of a home.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be had: not installed, home in use, of another version, or it did not start.</exception>
    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellationToken = default) =>
        StartAsync(options, logger, TimeProvider.System, cancellationToken);

    /// <summary>As above, with a clock.</summary>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, ILogger logger, TimeProvider time, CancellationToken cancellationToken)
    {
        var homeLock = HomeLock.Take(options.Home);
        try
        {
            return await Start(options, homeLock, logger, time, cancellationToken);
        }
        catch
        {
            await homeLock.DisposeAsync();
            throw;
        }
    }

    private static async Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options, FileStream homeLock, ILogger logger, TimeProvider time, CancellationToken cancellationToken)
    {
        var account = ServerAccount.ForThisProcess();
        var directory = await ServerDirectory.Prepare(options, account, cancellationToken);
        var binaries = await PostgresBinaries.Find(options.BinDirectory, directory.DataMajor(), cancellationToken);
        var server = new PostgresServer(options, directory, account, binaries, time);
        if (directory.DataMajor() is null)
        {
            LogInitialising(logger, directory.Data, binaries.Major, account.Name);
            await server.Initialise(cancellationToken);
        }
        var adopted = await server.Adopt(cancellationToken);
        var postmaster = adopted ?? await server.Start(null, cancellationToken);
        await server.Connections(postmaster).MakeDatabase(options.Database, cancellationToken);
        LogServing(logger, adopted is null ? "started" : "adopted", binaries.Major, postmaster.Port, postmaster.ProcessId, directory.Data, account.Name);
        var lifeline = options.StopWithHost ? Lifeline.Tie(account, binaries, directory) : null;
        return new(server, postmaster, homeLock, lifeline, options.Database, time, logger) { Adopted = adopted is not null };
    }

    /// <summary>Stops the server cleanly and gives the home back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;
        await _stopping.CancelAsync();
        await _watching;
        await _server.Stop(CancellationToken.None);
        LogStopped(_logger, _server.Files.Data);
        _lifeline?.Dispose();
        await _lock.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task Watch(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(WatchEvery, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                if (!_postmaster.IsAlive(_server.Files.Data))
                    await Revive(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Being disposed.
        }
    }

    private async Task Revive(CancellationToken cancellationToken)
    {
        LogDied(_logger, _postmaster.ProcessId);
        try
        {
            await _server.ClearAway(cancellationToken);
            _postmaster = await _server.Start(_postmaster.Port, cancellationToken);
            _connections = _server.Connections(_postmaster);
            LogRevived(_logger, _postmaster.ProcessId, _postmaster.Port);
        }
        catch (EmbeddedPostgresException error)
        {
            // The next tick tries again: a full disk or a taken port may pass.
            LogNotRevived(_logger, error);
        }
    }
}

using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using T5Platform.Storage.Embedded;

namespace T5Platform.Storage.Tests.Embedded;

[Trait("speed", "integration")]
public class EmbeddedPostgresTests : IDisposable
{
    private readonly string _home = Path.Combine(Path.GetTempPath(), $"t5-embedded-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_OnNewHome_ServesLoopbackWithPasswordAndFsync()
    {
        await using var server = await Start();

        Assert.False(server.Adopted);
        Assert.Equal("on", await Scalar(server, "show fsync"));
        Assert.Equal("127.0.0.1", await Scalar(server, "show listen_addresses"));
        Assert.Equal("", await Scalar(server, "show unix_socket_directories"));
        var stranger = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess", Pooling = false };
        var error = await Assert.ThrowsAsync<PostgresException>(() => Scalar(stranger.ConnectionString, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, error.SqlState);
    }

    [Fact]
    public async Task Start_AfterDispose_FindsItsDataAndItsPort()
    {
        int port;
        await using (var first = await Start())
        {
            await Scalar(first, "create table kept (value text)");
            await Scalar(first, "insert into kept values ('still here')");
            port = first.Port;
        }
        Assert.Empty(Postmaster.ProcessesOf(Path.Combine(_home, "postgres", "data")));

        await using var second = await Start();

        Assert.False(second.Adopted);
        Assert.Equal("still here", await Scalar(second, "select value from kept"));
        Assert.Equal(port, second.Port);
    }

    [Fact]
    public async Task Start_WhileAnotherHostHoldsTheHome_NamesIt()
    {
        await using var first = await Start();

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(Start);

        Assert.Contains(_home, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledPostmaster_IsRevivedOnTheSamePort_WithAllThatWasCommitted()
    {
        await using var server = await Start();
        await Scalar(server, "create table kept as select 7 as value");
        var killed = server.ProcessId;

        Kill(killed);
        await Eventually(() => server.ProcessId != killed);

        Assert.Equal(7, await Scalar(server, "select value from kept"));
    }

    [Fact]
    public async Task Start_OnDataOfAnotherMajorVersion_SaysWhichIsNeeded()
    {
        await using (await Start())
        {
        }
        await File.WriteAllTextAsync(Path.Combine(_home, "postgres", "data", "PG_VERSION"), "13\n", Cancellation);

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(Start);

        Assert.Contains("made by PostgreSQL 13", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ThatFails_ShowsTheEndOfTheServersLog()
    {
        await using (await Start())
        {
        }
        File.Delete(Path.Combine(_home, "postgres", "data", "global", "pg_control"));

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(Start);

        Assert.Contains("could not find the database system", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    private Task<EmbeddedPostgres> Start() => Start(_home);

    private static async Task<EmbeddedPostgres> Start(string home)
    {
        try
        {
            return await EmbeddedPostgres.StartAsync(
                new() { Home = home, StopWithHost = true, SharedBuffersMegabytes = 16, MaxConnections = 20 }, NullLogger.Instance, Cancellation);
        }
        catch (EmbeddedPostgresException error) when (error.NotInstalled)
        {
            Assert.Skip(error.Message);
            throw;
        }
    }

    private static Task<object?> Scalar(EmbeddedPostgres server, string sql) => Scalar(server.ConnectionString, sql);

    private static async Task<object?> Scalar(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (!condition())
            await timer.WaitForNextTickAsync(Cancellation);
    }
}

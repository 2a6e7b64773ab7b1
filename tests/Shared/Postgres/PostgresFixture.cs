using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using T5Platform.Storage.Embedded;
using T5Platform.Storage.Migrations;
using T5Platform.Tests.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace T5Platform.Tests.Postgres;

/// <summary>
/// One real PostgreSQL for all tests of an assembly, started when the first test asks for a database and gone with the
/// process. With <c>T5_TEST_POSTGRES</c> set to a connection string (of a role that may create databases) that server is used.
/// Link this folder into a test project (<c>Compile Include="../Shared/Postgres/*.cs"</c>) and take the fixture in the constructor.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "t5_template";

    private readonly SemaphoreSlim _one = new(1);
    private readonly string _home = Path.Combine(Path.GetTempPath(), $"t5-postgres-{Environment.ProcessId}");
    private EmbeddedPostgres? _server;
    private Task<string>? _started;
    private int _databases;

    /// <summary>A new database with every table in it; disposing drops it.</summary>
    public Task<TestDatabase> CreateDatabaseAsync() => Create(Template);

    /// <summary>A new database with nothing in it.</summary>
    public Task<TestDatabase> CreateEmptyDatabaseAsync() => Create("template1");

    ValueTask IAsyncLifetime.InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
            await _server.DisposeAsync();
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
        _one.Dispose();
    }

    // One at a time: a database that is being copied must have no other user.
    private async Task<TestDatabase> Create(string template)
    {
        await _one.WaitAsync();
        try
        {
            return await Make(await (_started ??= Start()), template);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string> Start()
    {
        var maintenance = Environment.GetEnvironmentVariable("T5_TEST_POSTGRES") ?? await StartEmbedded();
        await Execute(maintenance, $"drop database if exists {Template}");
        await Execute(maintenance, $"create database {Template}");
        await DatabaseMigrator.MigrateAsync(new NpgsqlConnectionStringBuilder(maintenance) { Database = Template, Pooling = false }.ConnectionString);
        return maintenance;
    }

    private async Task<string> StartEmbedded()
    {
        try
        {
            _server = await EmbeddedPostgres.StartAsync(
                new() { Home = _home, StopWithHost = true, SharedBuffersMegabytes = 32, MaxConnections = 200 }, NullLogger.Instance);
            return _server.ConnectionStringFor("postgres");
        }
        catch (EmbeddedPostgresException error) when (error.NotInstalled)
        {
            Assert.Skip(error.Message);
            throw;
        }
    }

    private async Task<TestDatabase> Make(string maintenance, string template)
    {
        var name = $"t5_test_{Environment.ProcessId}_{++_databases}";
        await Execute(maintenance, $"create database {name} template {template}");
        return new(name, new NpgsqlConnectionStringBuilder(maintenance) { Database = name }.ConnectionString,
            () => Execute(maintenance, $"drop database if exists {name} with (force)"));
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

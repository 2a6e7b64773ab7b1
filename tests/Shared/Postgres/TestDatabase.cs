using Npgsql;

namespace T5Platform.Tests.Postgres;

/// <summary>A database of one test or test class.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _drop;

    internal TestDatabase(string name, string connectionString, Func<Task> drop)
    {
        (Name, ConnectionString, _drop) = (name, connectionString, drop);
        DataSource = NpgsqlDataSource.Create(connectionString);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How it is reached.</summary>
    public string ConnectionString { get; }

    /// <summary>For looking at it in tests.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>The first column of the first row.</summary>
    public async Task<T> Scalar<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a statement.</summary>
    public async Task Execute(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _drop();
    }
}

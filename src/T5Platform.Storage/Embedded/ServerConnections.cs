using Npgsql;

namespace T5Platform.Storage.Embedded;

/// <summary>How the private server is reached.</summary>
internal sealed record ServerConnections(int Port, string Password)
{
    /// <summary>The superuser that initdb makes.</summary>
    public const string User = "t5";

    private const string Maintenance = "postgres";
    private const int PoolSize = 30;

    /// <summary>Connection string of a database.</summary>
    public string To(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Password,
        Database = database,
        MaxPoolSize = PoolSize,
        ApplicationName = "t5platform",
    }.ConnectionString;

    /// <summary>Whether it takes connections now.</summary>
    /// <exception cref="EmbeddedPostgresException">It refuses the password.</exception>
    public async Task<bool> Answers(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenMaintenance(cancellationToken);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                $"The private PostgreSQL refuses the password beside its data: restore the file 'password', or set {T5Home.Variable} to a new home.", error);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Makes a database when it is absent.</summary>
    public async Task MakeDatabase(string database, CancellationToken cancellationToken)
    {
        await using var connection = await OpenMaintenance(cancellationToken);
        await using var find = new NpgsqlCommand("select exists (select 1 from pg_database where datname = $1)", connection) { Parameters = { new() { Value = database } } };
        if (await find.ExecuteScalarAsync(cancellationToken) is true)
            return;
        await using var make = new NpgsqlCommand($"create database {new NpgsqlCommandBuilder().QuoteIdentifier(database)}", connection);
        await make.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> OpenMaintenance(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(To(Maintenance)) { Pooling = false, Timeout = 5 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Storage.Model;

namespace T5Platform.Storage.Migrations;

/// <summary>Brings a database up to what this version needs: the platform's tables and Orleans' own.</summary>
public static class DatabaseMigrator
{
    // Any constant will do, as long as every version of the platform uses the same one: "t5migrat" in ASCII.
    private const long LockKey = 0x74356D6967726174;

    /// <summary>
    /// Applies what is missing. Safe to run again, and by several hosts at once: one works, the others wait (an advisory lock
    /// of the session, so the server must be reached directly or through a session-pooling proxy).
    /// </summary>
    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses a statement.</exception>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await MigrateAsync(source, cancellationToken);
    }

    /// <summary>As above, over a data source.</summary>
    public static async Task MigrateAsync(NpgsqlDataSource source, CancellationToken cancellationToken = default)
    {
        await using var holder = await source.OpenConnectionAsync(cancellationToken);
        await Execute(holder, $"select pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            await using var context = Context(source);
            await context.Database.MigrateAsync(cancellationToken);
            await OrleansSchema.Apply(holder, cancellationToken);
        }
        finally
        {
            await Execute(holder, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    /// <summary>Names of migrations that the database still lacks: empty when this version can work on it.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(NpgsqlDataSource source, CancellationToken cancellationToken = default)
    {
        await using var context = Context(source);
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    private static T5DbContext Context(NpgsqlDataSource source) => new(new DbContextOptionsBuilder<T5DbContext>().UseNpgsql(source).Options);

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // Waiting for another migrator is no failure, however long its work takes.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

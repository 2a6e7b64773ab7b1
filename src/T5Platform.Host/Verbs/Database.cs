using T5Platform.Host.Settings;
using T5Platform.Storage.Migrations;
using T5Platform.Storage.Embedded;

namespace T5Platform.Host.Verbs;

/// <summary>The database of a single machine: the operator's, or a private one; migrated.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private Database(string connectionString, EmbeddedPostgres? embedded) => (ConnectionString, this.embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <summary>For people: where the data lie.</summary>
    public string Place => embedded?.DataDirectory ?? "the PostgreSQL of T5_POSTGRES";

    public static async Task<Database> Open(HostSettings settings, ILogger log)
    {
        var embedded = settings.Postgres is null
            ? await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { Home = settings.Home }, log)
            : null;
        var database = new Database(settings.Postgres ?? embedded!.ConnectionString, embedded);
        await DatabaseMigrator.MigrateAsync(database.ConnectionString, CancellationToken.None);
        return database;
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}

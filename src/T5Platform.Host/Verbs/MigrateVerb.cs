using T5Platform.Host.Settings;
using T5Platform.Storage.Migrations;

namespace T5Platform.Host.Verbs;

/// <summary>Brings the database to this version.</summary>
internal static class MigrateVerb
{
    public static async Task<int> Run(HostSettings settings)
    {
        await DatabaseMigrator.MigrateAsync(settings.Postgres!, CancellationToken.None);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}

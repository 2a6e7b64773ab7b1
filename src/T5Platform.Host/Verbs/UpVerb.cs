using T5Platform.Host.Composition;
using T5Platform.Host.Settings;
using T5Platform.Storage.Embedded;

namespace T5Platform.Host.Verbs;

/// <summary>Everything on this machine.</summary>
internal static class UpVerb
{
    public static async Task<int> Run(HostSettings settings)
    {
        using var logs = LoggerFactory.Create(logging => Logs.Configure(logging, settings.LogLevel));
        try
        {
            await using var database = await Database.Open(settings, logs.CreateLogger("T5Platform.Host"));
            await using var app = Platform.Build(settings, database.ConnectionString);
            await app.StartAsync();
            await Console.Out.WriteLineAsync($"T5Platform is at {settings.Http} — Ctrl-C stops it.");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception e) when (e is EmbeddedPostgresException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}

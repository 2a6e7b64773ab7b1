using T5Platform.Host.Composition;
using T5Platform.Host.Settings;

namespace T5Platform.Host.Verbs;

/// <summary>Silo and web of a cluster.</summary>
internal static class ServeVerb
{
    public static async Task<int> Run(HostSettings settings)
    {
        await Platform.Build(settings, settings.Postgres!).RunAsync();
        return 0;
    }
}

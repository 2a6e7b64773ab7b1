using T5Platform.Host.Settings;

namespace T5Platform.Host.Verbs;

/// <summary>The demo study. Not there yet: it says so.</summary>
internal static class DemoVerb
{
    public static async Task<int> Run(HostSettings settings)
    {
        await Console.Error.WriteLineAsync($"The demo study (profile {settings.Profile}) is not in this build yet; `up` starts the platform, and POST /api/v1/experiments takes a study.");
        return 1;
    }
}

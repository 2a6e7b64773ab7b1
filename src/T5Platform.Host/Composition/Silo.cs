using Orleans.Configuration;
using Orleans.Hosting;
using T5Platform.Host.Settings;

namespace T5Platform.Host.Composition;

/// <summary>The Orleans silo: membership and reminders in our Postgres.</summary>
internal static class Silo
{
    private const string Npgsql = "Npgsql";

    public static ISiloBuilder UseT5Cluster(this ISiloBuilder silo, HostSettings settings, string postgres)
    {
        var elsewhere = !System.Net.IPAddress.IsLoopback(settings.AdvertisedAddress);
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId));
        silo.ConfigureEndpoints(settings.AdvertisedAddress, settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: elsewhere);
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, postgres));
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, postgres));
        // After a crash of every silo the rows of the dead still look alive: be back in seconds, not minutes.
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(2);
            options.NumMissedProbesLimit = 3;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            options.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
            options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        });
        return silo;
    }
}

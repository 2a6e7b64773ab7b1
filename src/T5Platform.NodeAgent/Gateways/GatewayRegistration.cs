using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Messaging;

namespace T5Platform.NodeAgent.Gateways;

/// <summary>How an agent outside the silos finds them.</summary>
public static class GatewayRegistration
{
    /// <summary>Uses GATEWAYS (<c>name[:port],…</c>, default port 30000), CLUSTER_ID and SERVICE_ID.</summary>
    public static IClientBuilder UseT5Gateways(this IClientBuilder client, IConfiguration settings)
    {
        var gateways = (settings["GATEWAYS"] ?? "127.0.0.1:30000").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        client.Configure<ClusterOptions>(options =>
        {
            options.ClusterId = settings["CLUSTER_ID"] ?? "t5platform";
            options.ServiceId = settings["SERVICE_ID"] ?? "t5platform";
        });
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
        client.Services.AddSingleton<IGatewayListProvider>(new NamedGatewayListProvider(gateways));
        // The first connection may come long before the first silo: wait for it instead of giving up.
        client.UseConnectionRetryFilter(async (_, cancellationToken) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            return true;
        });
        return client;
    }
}

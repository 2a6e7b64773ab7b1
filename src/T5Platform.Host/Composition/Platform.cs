using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using T5Platform.Grains;
using T5Platform.Host.Health;
using T5Platform.Host.Settings;
using T5Platform.NodeAgent;
using T5Platform.ServiceDefaults;
using T5Platform.Storage;
using T5Platform.Web;

namespace T5Platform.Host.Composition;

/// <summary>Puts the rooms together: silo, web, and on one machine an agent.</summary>
internal static class Platform
{
    public static WebApplication Build(HostSettings settings, string postgres)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Platform).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(settings.Http.GetLeftPart(UriPartial.Authority));
        builder.WebHost.UseStaticWebAssets();
        Logs.Configure(builder.Logging, settings.LogLevel);
        builder.AddServiceDefaults();
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = settings.AllowedHosts.Split(';'));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddT5Storage(postgres);
        builder.Services.AddT5Blobs(settings.BlobRoot);
        builder.Services.AddSingleton(services => KnownToThisCluster.Names(settings.DataRoot, [.. services.GetRequiredService<IOptions<OrchestrationOptions>>().Value.Tenants.Keys]));
        builder.Services.AddT5Web();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("postgres", tags: [ServiceDefaults.ServiceDefaults.ReadyTag])
            .AddCheck<SchedulerCheck>("scheduler", tags: [ServiceDefaults.ServiceDefaults.ReadyTag]);
        builder.UseOrleans(silo => silo.UseT5Cluster(settings, postgres));
        builder.Services.AddT5Grains(builder.Configuration);
        if (settings.Agent is { } agent)
            builder.Services.AddNodeAgent(agent);
        // Longer than the agent needs to prove its shards gone, shorter than the chart's grace period.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));

        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapT5Web();
        return app;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Dashboard.Live;
using T5Platform.Web.Rest;
using T5Platform.Web.Specs;
using T5Platform.Web.Studies;
using T5Platform.Web.Views;

namespace T5Platform.Web;

/// <summary>What the web needs from the host's container.</summary>
public static class T5WebServices
{
    /// <summary>
    /// Adds the API and the dashboard. Expects an <c>IStudyReader</c>; an <c>IImportStore</c> and an <c>ICheckpointFiles</c>, without which
    /// checkpoints can neither come nor go; and an <c>IGrainFactory</c> (a silo's or a client's)
    /// without which every verb answers that the control plane is away. A <c>KnownNames</c>, when there is one, is what specs may name.
    /// </summary>
    public static WebApplicationBuilder AddT5Web(this WebApplicationBuilder builder)
    {
        // In Production too a build that was not published finds its static files by their manifest; a published one has none.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddT5Web();
        return builder;
    }

    /// <summary>As above, for a host that sees to <c>UseStaticWebAssets</c> itself.</summary>
    public static IServiceCollection AddT5Web(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IControlPlane, GrainControlPlane>();
        services.TryAddSingleton(KnownNames.None);
        services.TryAddSingleton<SpecDesk>();
        services.TryAddSingleton<TableExperiments>();
        services.TryAddSingleton<KeptStudies>();
        services.AddApi();
        services.AddDashboard();
        services.AddOptions<HostFilteringOptions>().Configure<IConfiguration>(AllowLoopbackNamesOnly);
        return services;
    }

    private static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1");
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiExceptionHandler>();
        // A parameter that cannot be read becomes a problem with a sentence, not an empty 400.
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(static options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
            options.SerializerOptions.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
        });
    }

    private static void AddDashboard(this IServiceCollection services)
    {
        // A spec of the greatest length must pass in one message, as JSON within JSON.
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(static options => options.MaximumReceiveMessageSize = 4 * ExperimentSpecReader.LargestDocument);
        services.AddMudServices();
        services.TryAddSingleton<Memo>();
        services.TryAddSingleton<SharedStudy>();
    }

    /// <summary>Unless the operator names hosts (<c>AllowedHosts</c>), only this machine's own names are answered: no DNS rebinding.</summary>
    private static void AllowLoopbackNamesOnly(HostFilteringOptions options, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["AllowedHosts"]))
            options.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using T5Platform.Grains.Experiments;
using T5Platform.Grains.Gangs;
using T5Platform.Grains.Telemetry;
using T5Platform.Grains.WakingUp;

namespace T5Platform.Grains;

/// <summary>Puts the orchestration into a silo.</summary>
public static class GrainsRegistration
{
    /// <summary>The meter of everything that the control plane measures.</summary>
    public const string MeterName = PlatformInstruments.MeterName;

    /// <summary>
    /// Adds what the grains need beside Orleans: clocks from section <c>Orchestration</c>, instruments, and the waking of what has
    /// not ended. The host adds the stores (Storage) and a reminder service. Call it after UseOrleans: the silo starts first.
    /// </summary>
    public static IServiceCollection AddT5Grains(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OrchestrationOptions>()
            // A misspelt quota must not be no quota.
            .Bind(configuration.GetSection(OrchestrationOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrchestrationOptions>, OrchestrationOptionsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<PlatformInstruments>();
        services.AddSingleton<GangMessenger>();
        services.AddSingleton<GangFactory>();
        services.AddSingleton<ExperimentParents>();
        services.AddSingleton<ExperimentStarter>();
        services.AddSingleton<RunSharing>();
        services.TryAddSingleton<IExperimentPlans, StudyPlans>();
        services.AddHostedService<WakeUp>();
        return services;
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans;
using T5Platform.Contracts.Grains;

namespace T5Platform.Host.Health;

/// <summary>Whether this silo can reach the scheduler: then it is in the cluster and the cluster works.</summary>
internal sealed class SchedulerCheck(IGrainFactory grains) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<ISchedulerGrain>(0).Explain().WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The scheduler does not answer: {e.Message}");
        }
    }
}

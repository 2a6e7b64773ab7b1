using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace T5Platform.Host.Health;

/// <summary>Whether Postgres answers.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy($"Postgres does not answer: {e.Message}");
        }
    }
}

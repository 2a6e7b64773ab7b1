using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Metrics;

namespace T5Platform.ServiceDefaults;

/// <summary>What every host with an HTTP port has: metrics for Prometheus, liveness and readiness.</summary>
public static class ServiceDefaults
{
    /// <summary>The platform's own meter.</summary>
    public const string Meter = "T5Platform";

    /// <summary>Health checks with this tag decide readiness.</summary>
    public const string ReadyTag = "ready";

    private static readonly double[] WaitBuckets = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400];
    private static readonly double[] CycleBuckets = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

    /// <summary>Adds metrics and the health service.</summary>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Meter)
            .AddMeter("Microsoft.Orleans")
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddView("t5_scheduler_wait_seconds", new ExplicitBucketHistogramConfiguration { Boundaries = WaitBuckets })
            .AddView("t5_scheduler_cycle_seconds", new ExplicitBucketHistogramConfiguration { Boundaries = CycleBuckets })
            .AddPrometheusExporter());
        builder.Services.AddHealthChecks();
        return builder;
    }

    /// <summary>Maps <c>/metrics</c>, <c>/healthz</c> (the process answers) and <c>/readyz</c> (it can serve: every check tagged ready).</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(ReadyTag),
            ResponseWriter = (context, report) => context.Response.WriteAsync(Describe(report), context.RequestAborted),
        });
        return app;
    }

    private static string Describe(HealthReport report) =>
        string.Join('\n', report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status} {entry.Value.Description}".TrimEnd())
            .Prepend(report.Status.ToString()));
}

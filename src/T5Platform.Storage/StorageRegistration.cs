using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using T5Platform.Storage.Model;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage;

/// <summary>Registers the stores and the reader.</summary>
public static class StorageRegistration
{
    private const int PreparedStatements = 64;

    /// <summary>
    /// Adds, each as a singleton: <see cref="NpgsqlDataSource"/>, <see cref="IExperimentStore"/>, <see cref="IRunStore"/>,
    /// <see cref="IEvaluationStore"/>, <see cref="ISweepStore"/>, <see cref="IStudyStore"/>, <see cref="ILeaseStore"/>, <see cref="INodeStore"/>, <see cref="IMetricWriter"/> and
    /// <see cref="IStudyReader"/>. The database must have been migrated.
    /// </summary>
    public static IServiceCollection AddT5Storage(this IServiceCollection services, string connectionString) => services
        .AddSingleton(_ => DataSource(connectionString))
        .AddPooledDbContextFactory<T5DbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking))
        .AddSingleton<IExperimentStore, ExperimentStore>()
        .AddSingleton<IRunStore, RunStore>()
        .AddSingleton<IEvaluationStore, EvaluationStore>()
        .AddSingleton<ISweepStore, SweepStore>()
        .AddSingleton<IStudyStore, StudyStore>()
        .AddSingleton<ILeaseStore, LeaseStore>()
        .AddSingleton<INodeStore, NodeStore>()
        .AddSingleton<IMetricWriter>(_ => new MetricWriter(connectionString))
        .AddSingleton<IStudyReader, StudyReader>();

    private static NpgsqlDataSource DataSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0)
            builder.ConnectionStringBuilder.MaxAutoPrepare = PreparedStatements;
        return builder.Build();
    }
}

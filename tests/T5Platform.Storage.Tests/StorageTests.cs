using Microsoft.Extensions.DependencyInjection;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests;

/// <summary>Base of tests of the stores: they are resolved as a host resolves them.</summary>
public abstract class StorageTests(PostgresFixture postgres) : PostgresTests(postgres)
{
    private ServiceProvider _services = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IExperimentStore Experiments => Get<IExperimentStore>();

    protected IRunStore Runs => Get<IRunStore>();

    protected IEvaluationStore Evaluations => Get<IEvaluationStore>();

    protected ILeaseStore Leases => Get<ILeaseStore>();

    protected INodeStore Nodes => Get<INodeStore>();

    protected ISweepStore Sweeps => Get<ISweepStore>();

    protected IStudyStore Studies => Get<IStudyStore>();

    protected IMetricWriter Metrics => Get<IMetricWriter>();

    protected IStudyReader Reader => Get<IStudyReader>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _services = new ServiceCollection().AddT5Storage(Database.ConnectionString).BuildServiceProvider();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        await base.DisposeAsync();
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();
}

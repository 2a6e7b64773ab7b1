using Microsoft.Extensions.DependencyInjection;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Running;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Live;

/// <summary>What the pages read, shared between all their viewers. The API reads past it.</summary>
internal sealed class SharedStudy(IServiceScopeFactory scopes, IControlPlane controlPlane, Memo memo, TableExperiments tables)
{
    /// <summary>Shorter than the pages' refresh, so that every refresh sees something new.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1.5);

    /// <summary>For what can no longer change.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    public Task<IReadOnlyList<ExperimentSummary>> Experiments(int limit) =>
        Read(("experiments", limit), Brief, (reader, cancel) => reader.Experiments(limit, cancel));

    public Task<ExperimentView?> Experiment(string id) =>
        Read(("experiment", id), Brief, (reader, cancel) => ExperimentView.Load(reader, id, cancel));

    /// <summary>A table of the study, and what there is of it.</summary>
    public Task<StudyTableView> StudyTable(TableAtScale table) =>
        Read(("study", table), Brief, (reader, cancel) => StudyTableView.Load(reader, tables, table, cancel));

    public Task<RunView?> Run(string id) =>
        Read(("run", id), Brief, (reader, cancel) => RunView.Load(reader, id, cancel));

    public Task<IReadOnlyList<MetricPoint>> Metrics(RunId run, int limit, bool ended) =>
        Read(("metrics", run, limit, ended), ended ? Settled : Brief, (reader, cancel) => reader.Metrics(run, 0, limit, cancel));

    /// <summary>The steps since <paramref name="fromStep"/>, for the speed of the moment.</summary>
    public Task<IReadOnlyList<MetricPoint>> RecentMetrics(RunId run, long fromStep, bool ended) =>
        Read(("recent", run, fromStep, ended), ended ? Settled : Brief, (reader, cancel) => reader.Metrics(run, fromStep, null, cancel));

    public Task<IReadOnlyList<AttemptRecord>> Attempts(LeaseHolder holder) =>
        Read(("attempts", holder), Brief, (reader, cancel) => reader.Attempts(holder, cancel));

    /// <summary>The lives of everything in an experiment.</summary>
    public Task<IReadOnlyList<AttemptRecord>> Attempts(ExperimentId experiment) =>
        Read(("attempts", experiment), Brief, (reader, cancel) => reader.Attempts(experiment, cancel));

    public Task<IReadOnlyList<StoredEvent>> Events(ExperimentId experiment, int limit) =>
        Read(("events", experiment, limit), Brief, (reader, cancel) => reader.Events(experiment, limit, null, cancel));

    public Task<IReadOnlyList<NodeState>> Nodes() => Read("nodes", Brief, (reader, cancel) => reader.Nodes(cancel));

    public Task<IReadOnlyList<ActiveLease>> Leases() => Read("leases", Brief, (reader, cancel) => reader.Leases(cancel));

    public Task<Answer<IReadOnlyList<QueuedRequest>>> Queue() => memo.Get("queue", Brief, controlPlane.Explain);

    private Task<T> Read<T>(object key, TimeSpan timeToLive, Func<IStudyReader, CancellationToken, Task<T>> read) =>
        memo.Get(key, timeToLive, async cancellationToken =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await read(scope.ServiceProvider.GetRequiredService<IStudyReader>(), cancellationToken);
        });
}

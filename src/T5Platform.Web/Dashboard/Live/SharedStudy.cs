using Microsoft.Extensions.DependencyInjection;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Costs;
using T5Platform.Study.Running;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;
using T5Platform.Web.Studies;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Live;

/// <summary>What the pages read, shared between all their viewers. The API reads past it.</summary>
internal sealed class SharedStudy(IServiceScopeFactory scopes, IControlPlane controlPlane, Memo memo, TableExperiments tables, KeptStudies studies)
{
    /// <summary>Shorter than the pages' refresh, so that every refresh sees something new.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1.5);

    /// <summary>For what can no longer change.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    public Task<IReadOnlyList<ExperimentSummary>> Experiments(int limit) =>
        Read(("experiments", limit), Brief, (reader, cancel) => reader.Experiments(limit, cancel));

    public Task<ExperimentView?> Experiment(string id) =>
        Read(("experiment", id), Brief, (reader, cancel) => ExperimentView.Load(reader, id, cancel));

    /// <summary>What it was derived from, and what was derived from it.</summary>
    public Task<LineageDocument?> Lineage(ExperimentId id) =>
        Read(("lineage", id), Brief, (reader, cancel) => Views.Lineage.Load(reader, id, cancel));

    public Task<IReadOnlyList<SweepSummaryDocument>> Sweeps(int limit) =>
        Read(("sweeps", limit), Brief, async Task<IReadOnlyList<SweepSummaryDocument>> (reader, cancel) => [.. (await reader.Sweeps(limit, cancel)).Select(SweepSummaryDocument.Of)]);

    public Task<SweepDocument?> Sweep(string id) => Read(("sweep", id), Brief, (reader, cancel) => SweepView.Load(reader, id, cancel));

    /// <summary>A spec with what it takes over from others settled, or every error. Never shared: it decides what is submitted.</summary>
    public async Task<SpecReading> SettledSpec(ExperimentSpec spec, ExperimentId id)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await SpecParents.Settle(spec, id, scope.ServiceProvider.GetRequiredService<IStudyReader>(), CancellationToken.None);
    }

    /// <summary>A table of the study, and what there is of it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="remember">False for a draft: it changes with every key stroke, and nobody else looks at it.</param>
    public Task<StudyTableView> StudyTable(TableAtScale table, bool remember = true) =>
        Read(("study", table), Brief, (reader, cancel) => StudyTableView.Load(reader, tables, table, cancel), remember);

    /// <summary>When a table would end that is submitted now.</summary>
    public Task<FleetOutlook?> Outlook(TableAtScale table, bool remember = true) =>
        Read(("outlook", table), Brief, (reader, cancel) => FleetLoad.Outlook(reader, table, cancel), remember);

    /// <summary>Studies of people's own, the one submitted last first.</summary>
    public Task<IReadOnlyList<KeptStudy>> Studies(int limit) =>
        Read(("studies", limit), Brief, async Task<IReadOnlyList<KeptStudy>> (reader, cancel) => [.. (await reader.Studies(limit, cancel)).Select(studies.Of)]);

    /// <summary>A version of somebody's own study; its newest where none is named.</summary>
    public Task<KeptStudy?> KeptStudy(string name, long? version) =>
        Read(("kept", name, version), Brief, async (reader, cancel) => await reader.Study(name, version, cancel) is { } record ? studies.Of(record) : null);

    /// <summary>Experiments that tables of somebody's own study need at a scale.</summary>
    public Task<IReadOnlyList<ExperimentSummary>> Experiments(ScaledTables study, string scale) => Read(("belonging", study, scale), Brief, (reader, cancel) =>
        StudyTableView.Belonging(reader, [.. study.Study.Tables.Select(table => study.Find(table.Id, scale)!)], cancel));

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

    private Task<T> Read<T>(object key, TimeSpan timeToLive, Func<IStudyReader, CancellationToken, Task<T>> read, bool remember = true)
    {
        return remember ? memo.Get(key, timeToLive, Now) : Now(CancellationToken.None);

        async Task<T> Now(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            return await read(scope.ServiceProvider.GetRequiredService<IStudyReader>(), cancellationToken);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Model;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Reading;

/// <summary><see cref="IStudyReader"/> over Postgres.</summary>
internal sealed class StudyReader(NpgsqlDataSource source, IDbContextFactory<T5DbContext> contexts) : IStudyReader
{
    private readonly KnownExperiments _known = new();
    private readonly KnownStandings _standings = new(source);

    public Task<IReadOnlyList<ExperimentSummary>> Experiments(int limit, CancellationToken cancellationToken = default) =>
        ExperimentList.Read(source, AtLeastOne(limit), cancellationToken);

    public async Task<ExperimentRecord?> Experiment(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Experiments.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken))?.ToRecord();
    }

    public async Task<IReadOnlyDictionary<string, ExperimentId>> Newest(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Experiments.Where(row => names.Contains(row.Name)).OrderByDescending(row => row.SubmittedAt).ThenByDescending(row => row.Id)
            .Select(row => new { row.Name, row.Id }).ToListAsync(cancellationToken);
        return rows.DistinctBy(static row => row.Name).ToDictionary(static row => row.Name, static row => new ExperimentId(row.Id), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<ExperimentRecord>> Experiments(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await _known.Read(context, ids, cancellationToken);
    }

    public Task<IReadOnlyDictionary<ExperimentId, Standings>> Standings(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default) =>
        _standings.Read(ids, cancellationToken);

    public Task<IReadOnlyList<DerivedExperiment>> Derived(ExperimentId id, IReadOnlyCollection<RunId> runs, CancellationToken cancellationToken = default) =>
        DerivedList.Read(source, id, runs, cancellationToken);

    public Task<IReadOnlyList<SweepRecord>> Sweeps(int limit, CancellationToken cancellationToken = default) =>
        SweepRows.Newest(source, AtLeastOne(limit), cancellationToken);

    public Task<SweepRecord?> Sweep(SweepId id, CancellationToken cancellationToken = default) => SweepRows.Find(source, id, cancellationToken);

    public Task<IReadOnlyList<StudyRecord>> Studies(int limit, CancellationToken cancellationToken = default) =>
        StudyRows.Newest(source, AtLeastOne(limit), cancellationToken);

    public Task<StudyRecord?> Study(string name, long? version = null, CancellationToken cancellationToken = default) =>
        StudyRows.Find(source, name, version, cancellationToken);

    public async Task<IReadOnlyList<RunRecord>> Runs(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = await SharedHolders.Of(context, id, cancellationToken);
        var rows = await context.Runs.Where(row => row.ExperimentId == id.Value || shared.Contains(row.Id)).OrderBy(row => row.SubmittedAt).ThenBy(row => row.Name).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    public async Task<RunRecord?> Run(RunId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Runs.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken))?.ToRecord();
    }

    public async Task<IReadOnlyList<EvaluationRecord>> Evaluations(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = await SharedHolders.Of(context, id, cancellationToken);
        var rows = await context.Evaluations.Where(row => row.ExperimentId == id.Value || shared.Contains(row.Id)).OrderBy(row => row.SubmittedAt).ThenBy(row => row.Name).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    public async Task<EvaluationRecord?> Evaluation(EvaluationId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Evaluations.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken))?.ToRecord();
    }

    public async Task<IReadOnlyList<AttemptRecord>> Attempts(LeaseHolder holder, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Attempts.Where(row => row.HolderKind == holder.Kind && row.HolderId == holder.Value).OrderBy(row => row.Generation).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    public async Task<IReadOnlyList<AttemptRecord>> Attempts(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = await SharedHolders.Of(context, id, cancellationToken);
        var holders = context.Runs.Where(row => row.ExperimentId == id.Value).Select(row => row.Id)
            .Concat(context.Evaluations.Where(row => row.ExperimentId == id.Value).Select(row => row.Id));
        var rows = await context.Attempts.Where(row => holders.Contains(row.HolderId) || shared.Contains(row.HolderId)).OrderBy(row => row.Generation).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    public async Task<IReadOnlyList<CheckpointRecord>> Checkpoints(RunId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Checkpoints.Where(row => row.RunId == id.Value).OrderBy(row => row.Step).ThenBy(row => row.Generation).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    public async Task<IReadOnlyList<MetricPoint>> Metrics(RunId id, long fromStep = 0, int? limit = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var points = limit is { } most
            ? context.MetricPoints.FromSqlRaw(MetricThinning.Sql, id.Value, fromStep, AtLeastOne(most))
            : context.MetricPoints.Where(row => row.RunId == id.Value && row.Step >= fromStep);
        var rows = await points.OrderBy(row => row.Step).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToPoint());
    }

    public async Task<IReadOnlyList<StoredEvent>> Events(ExperimentId? experiment, int limit, long? before = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<EventRow> events = context.Events;
        if (experiment is { } id)
            events = events.Where(row => row.ExperimentId == id.Value);
        if (before is { } number)
            events = events.Where(row => row.Number < number);
        var rows = await events.OrderByDescending(row => row.Number).Take(AtLeastOne(limit)).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToStored());
    }

    public async Task<IReadOnlyList<NodeState>> Nodes(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Nodes.OrderBy(row => row.Id).Select(row => row.State).ToListAsync(cancellationToken);
    }

    public Task<IReadOnlyList<ActiveLease>> Leases(CancellationToken cancellationToken = default) => LeaseList.Read(source, cancellationToken);

    private static int AtLeastOne(int limit) => limit >= 1 ? limit : throw new ArgumentOutOfRangeException(nameof(limit), limit, "At least 1 is allowed.");
}

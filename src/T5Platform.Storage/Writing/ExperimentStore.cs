using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Model;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="IExperimentStore"/> over Postgres.</summary>
internal sealed class ExperimentStore(NpgsqlDataSource source, IDbContextFactory<T5DbContext> contexts) : IExperimentStore
{
    // Version 0 inserts, and finds any row that is already there newer; another version only updates the row that has it.
    private const string SaveSql = $"""
        with saved as (
            insert into experiments (id, name, priority, state, reason, planned, spec, plan, decisions, submitted_at, ended_at, shared_holders, run_hashes, version)
            select @id, @name, @priority, @state, @reason, @planned, @spec, @plan, @decisions, @submitted_at, @ended_at, @shared_holders, @run_hashes, @version + 1
            where @version = 0 or exists (select 1 from experiments where id = @id)
            on conflict (id) do update set
                name = excluded.name, priority = excluded.priority, state = excluded.state, reason = excluded.reason, planned = excluded.planned,
                spec = excluded.spec, plan = excluded.plan, decisions = excluded.decisions, ended_at = excluded.ended_at, shared_holders = excluded.shared_holders,
                run_hashes = excluded.run_hashes, version = excluded.version
            where experiments.version = @version
            returning 1),
        {EventStatement.Cte}
        select exists (select 1 from saved)
        """;

    private static readonly RunState[] Ended = [RunState.Completed, RunState.Failed, RunState.Cancelled];

    public async Task<ExperimentRecord?> Find(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Experiments.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken))?.ToRecord();
    }

    public Task<StoreResult> Save(ExperimentRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) =>
        new Statement(SaveSql)
            .Uuid("id", record.Id.Value)
            .Text("name", record.Spec.Name)
            .Integer("priority", record.Spec.Priority)
            .Choice("state", record.State)
            .Text("reason", record.Reason)
            .Integer("planned", record.Plan.Runs.Count + record.Plan.Evaluations.Count)
            .Json("spec", record.Spec)
            .Json("plan", record.Plan)
            .Json("decisions", record.Decisions)
            .Time("submitted_at", record.SubmittedAt)
            .Time("ended_at", record.EndedAt)
            .Uuids("shared_holders", record.Plan.Shared().Select(static each => each.Holder.Value))
            .Texts("run_hashes", record.Plan.Runs.Where(static run => run.SharedFrom is null).Select(static run => run.Hash).OfType<string>())
            .Number("version", record.Version)
            .Events(events)
            .Run(source, cancellationToken);

    public async Task<IReadOnlyList<ExperimentId>> Unfinished(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Experiments.Where(row => row.EndedAt == null).OrderBy(row => row.SubmittedAt).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new ExperimentId(id))];
    }

    public async Task<IReadOnlyList<HolderSettled>> Settled(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = await SharedHolders.Of(context, id, cancellationToken);
        var runs = await context.Runs.Where(row => (row.ExperimentId == id.Value || shared.Contains(row.Id)) && Ended.Contains(row.State))
            .Select(row => new { row.Id, row.State }).ToListAsync(cancellationToken);
        var evaluations = await context.Evaluations.Where(row => (row.ExperimentId == id.Value || shared.Contains(row.Id)) && Ended.Contains(row.State))
            .Select(row => new { row.Id, row.State }).ToListAsync(cancellationToken);
        return [.. runs.Select(row => SettledAs(LeaseHolder.Of(new RunId(row.Id)), row.State)),
            .. evaluations.Select(row => SettledAs(LeaseHolder.Of(new EvaluationId(row.Id)), row.State))];
    }

    public async Task<IReadOnlyList<LeaseHolder>> AtWork(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        RunState[] resting = [.. Ended, RunState.Paused];
        var runs = await context.Runs.Where(row => row.ExperimentId == id.Value && !resting.Contains(row.State)).Select(row => row.Id).ToListAsync(cancellationToken);
        var evaluations = await context.Evaluations.Where(row => row.ExperimentId == id.Value && !resting.Contains(row.State)).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. runs.Select(static run => LeaseHolder.Of(new RunId(run))), .. evaluations.Select(static evaluation => LeaseHolder.Of(new EvaluationId(evaluation)))];
    }

    public async Task<IReadOnlyDictionary<EvaluationId, EvaluationScored>> Scores(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = await SharedHolders.Of(context, id, cancellationToken);
        return await context.Evaluations.Where(row => (row.ExperimentId == id.Value || shared.Contains(row.Id)) && row.Scored != null)
            .Select(row => new { row.Id, row.Scored }).ToDictionaryAsync(static row => new EvaluationId(row.Id), static row => row.Scored!, cancellationToken);
    }

    public async Task<IReadOnlyList<(RunId Run, long Step)>> CommittedSteps(ExperimentId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var shared = await SharedHolders.Of(context, id, cancellationToken);
        var steps = await (from run in context.Runs
                           join checkpoint in context.Checkpoints on run.Id equals checkpoint.RunId
                           where (run.ExperimentId == id.Value || shared.Contains(run.Id)) && checkpoint.Damage == null
                           select new { run.Id, checkpoint.Step }).Distinct().ToListAsync(cancellationToken);
        return [.. steps.Select(static each => (new RunId(each.Id), each.Step))];
    }

    public async Task<IReadOnlyList<ExperimentRecord>> WithRuns(IReadOnlyList<string> hashes, PoolId pool, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Experiments.Where(row => row.State != ExperimentState.Cancelled && row.RunHashes.Any(hash => hashes.Contains(hash)))
            .OrderBy(row => row.SubmittedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(static row => row.ToRecord()).Where(record => record.Spec.Pool == pool)];
    }

    public async Task<IReadOnlyDictionary<ExperimentId, ExperimentState>> States(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = ids.Select(static id => id.Value).ToArray();
        return await context.Experiments.Where(row => asked.Contains(row.Id)).Select(row => new { row.Id, row.State })
            .ToDictionaryAsync(static row => new ExperimentId(row.Id), static row => row.State, cancellationToken);
    }

    private static HolderSettled SettledAs(LeaseHolder holder, RunState state) => new()
    {
        Holder = holder,
        Outcome = state switch
        {
            RunState.Completed => SettledOutcome.Completed,
            RunState.Failed => SettledOutcome.Failed,
            _ => SettledOutcome.Cancelled,
        },
    };
}

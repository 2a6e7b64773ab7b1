using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Model;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="IEvaluationStore"/> over Postgres.</summary>
internal sealed class EvaluationStore(NpgsqlDataSource source, IDbContextFactory<T5DbContext> contexts) : IEvaluationStore
{
    private const string SaveSql = $"""
        with saved as (
            insert into evaluations
                (id, experiment_id, run_id, checkpoint_id, name, task, state, generation, lease_id, start, status, scored, submitted_at, ended_at, version)
            select @id, @experiment, @run, @checkpoint, @name, @task, @state, @generation, @lease, @start, @status, @scored, @submitted_at, @ended_at, @version + 1
            where @version = 0 or exists (select 1 from evaluations where id = @id)
            on conflict (id) do update set
                state = excluded.state, generation = excluded.generation, lease_id = excluded.lease_id, status = excluded.status,
                scored = excluded.scored, ended_at = excluded.ended_at, version = excluded.version
            where evaluations.version = @version
            returning 1),
        {AttemptStatement.Cte},
        {EventStatement.Cte}
        select exists (select 1 from saved)
        """;

    public async Task<EvaluationRecord?> Find(EvaluationId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Evaluations.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken))?.ToRecord();
    }

    public Task<StoreResult> Save(EvaluationRecord record, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) =>
        new Statement(SaveSql)
            .Uuid("id", record.Id.Value)
            .Uuid("experiment", record.Start.Experiment.Value)
            .Uuid("run", record.Start.Run.Value)
            .Uuid("checkpoint", record.Start.Checkpoint.Id.Value)
            .Text("name", record.Start.Name)
            .Text("task", record.Start.Spec.Task)
            .Choice("state", record.Status.State)
            .Number("generation", record.Status.Generation.Value)
            .Uuid("lease", record.Status.Lease?.Id.Value)
            .Json("start", record.Start)
            .Json("status", record.Status)
            .Json("scored", record.Scored)
            .Time("submitted_at", record.Status.SubmittedAt)
            .Time("ended_at", record.EndedAt)
            .Number("version", record.Version)
            .Attempt(attempt)
            .Events(events)
            .Run(source, cancellationToken);

    public async Task<IReadOnlyList<EvaluationId>> Unfinished(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Evaluations.Where(row => row.State != RunState.Completed && row.State != RunState.Failed && row.State != RunState.Cancelled)
            .OrderBy(row => row.SubmittedAt).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new EvaluationId(id))];
    }
}

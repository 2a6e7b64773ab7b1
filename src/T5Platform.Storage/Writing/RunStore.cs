using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Model;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="IRunStore"/> over Postgres.</summary>
internal sealed class RunStore(NpgsqlDataSource source, IDbContextFactory<T5DbContext> contexts) : IRunStore
{
    // What a run was started with never changes, so an update does not write it again.
    private const string SaveSql = $"""
        with saved as (
            insert into runs (id, experiment_id, name, state, generation, step, lease_id, start, status, submitted_at, ended_at, version)
            select @id, @experiment, @name, @state, @generation, @step, @lease, @start, @status, @submitted_at, @ended_at, @version + 1
            where @version = 0 or exists (select 1 from runs where id = @id)
            on conflict (id) do update set
                state = excluded.state, generation = excluded.generation, step = excluded.step, lease_id = excluded.lease_id,
                status = excluded.status, ended_at = excluded.ended_at, version = excluded.version
            where runs.version = @version
            returning 1),
        {AttemptStatement.Cte},
        {EventStatement.Cte}
        select exists (select 1 from saved)
        """;

    // The lock makes a Save that begins the next life wait for this commit or this commit see it: never an old life's
    // checkpoint after the new life has looked for the latest one.
    private const string CommitSql = """
        with run as (
            select id from runs where id = @run and generation = @generation for share),
        committed as (
            insert into checkpoints (id, run_id, generation, step, final, bytes, manifest, committed_at)
            select @id, run.id, @generation, @step, @final, @bytes, @manifest, @at from run
            on conflict (id) do update set committed_at = checkpoints.committed_at
            returning 1)
        select exists (select 1 from committed) or exists (select 1 from checkpoints where id = @id)
        """;

    private const string DamageSql = "update checkpoints set damage = @damage where id = @id and damage is null";

    public async Task<RunRecord?> Find(RunId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Runs.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken))?.ToRecord();
    }

    public Task<StoreResult> Save(RunRecord record, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) =>
        new Statement(SaveSql)
            .Uuid("id", record.Id.Value)
            .Uuid("experiment", record.Start.Experiment.Value)
            .Text("name", record.Start.Name)
            .Choice("state", record.Status.State)
            .Number("generation", record.Status.Generation.Value)
            .Number("step", record.Status.Step)
            .Uuid("lease", record.Status.Lease?.Id.Value)
            .Json("start", record.Start)
            .Json("status", record.Status)
            .Time("submitted_at", record.Status.SubmittedAt)
            .Time("ended_at", record.EndedAt)
            .Number("version", record.Version)
            .Attempt(attempt)
            .Events(events)
            .Run(source, cancellationToken);

    public Task<StoreResult> CommitCheckpoint(CheckpointManifest manifest, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        new Statement(CommitSql)
            .Uuid("id", manifest.Id.Value)
            .Uuid("run", manifest.Run.Value)
            .Number("generation", manifest.Generation.Value)
            .Number("step", manifest.Step)
            .Flag("final", manifest.Final)
            .Number("bytes", manifest.Files.Sum(file => file.Bytes))
            .Json("manifest", manifest)
            .Time("at", at)
            .Run(source, cancellationToken);

    public async Task MarkDamaged(CheckpointId checkpoint, string damage, CancellationToken cancellationToken = default)
    {
        await using var command = new Statement(DamageSql).Uuid("id", checkpoint.Value).Text("damage", damage).On(source);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<CheckpointRecord?> LatestCheckpoint(RunId id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Checkpoints.Where(row => row.RunId == id.Value && row.Damage == null)
            .OrderByDescending(row => row.Step).ThenByDescending(row => row.Generation).ThenByDescending(row => row.CommittedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ToRecord();
    }

    public async Task<CheckpointRecord?> CheckpointAt(RunId id, long step, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Lives that wrote it twice wrote the same bits.
        var row = await context.Checkpoints.Where(row => row.RunId == id.Value && row.Step == step && row.Damage == null)
            .OrderByDescending(row => row.Generation).ThenByDescending(row => row.CommittedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ToRecord();
    }

    public async Task<IReadOnlyList<RunId>> Unfinished(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Runs.Where(row => row.State != RunState.Completed && row.State != RunState.Failed && row.State != RunState.Cancelled)
            .OrderBy(row => row.SubmittedAt).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new RunId(id))];
    }
}

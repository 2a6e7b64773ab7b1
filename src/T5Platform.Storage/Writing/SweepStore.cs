using Npgsql;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="ISweepStore"/> over Postgres.</summary>
internal sealed class SweepStore(NpgsqlDataSource source) : ISweepStore
{
    // The definition never changes, so an update does not write it again.
    private const string SaveSql = $"""
        with saved as (
            insert into sweeps (id, name, definition, state, reason, submitted_at, ended_at, version)
            select @id, @name, @definition, @state, @reason, @submitted_at, @ended_at, @version + 1
            where @version = 0 or exists (select 1 from sweeps where id = @id)
            on conflict (id) do update set
                state = excluded.state, reason = excluded.reason, ended_at = excluded.ended_at, version = excluded.version
            where sweeps.version = @version
            returning 1),
        {EventStatement.Cte}
        select exists (select 1 from saved)
        """;

    public Task<SweepRecord?> Find(SweepId id, CancellationToken cancellationToken = default) => SweepRows.Find(source, id, cancellationToken);

    public Task<StoreResult> Save(SweepRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) =>
        new Statement(SaveSql)
            .Uuid("id", record.Id.Value)
            .Text("name", record.Name)
            .Text("definition", record.Definition)
            .Choice("state", record.State)
            .Text("reason", record.Reason)
            .Time("submitted_at", record.SubmittedAt)
            .Time("ended_at", record.EndedAt)
            .Number("version", record.Version)
            .Events(events)
            .Run(source, cancellationToken);

    public async Task<IReadOnlyList<SweepId>> Unfinished(CancellationToken cancellationToken = default) =>
        [.. (await SweepRows.Unfinished(source, cancellationToken)).Select(static sweep => sweep.Id)];
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using T5Platform.Contracts.Leases;
using T5Platform.Storage.Model;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="ILeaseStore"/> over Postgres. The primary key of <c>lease_devices</c> is what refuses an overlap.</summary>
internal sealed class LeaseStore(NpgsqlDataSource source, IDbContextFactory<T5DbContext> contexts) : ILeaseStore
{
    private const string EmptySql = "delete from lease_devices where lease_id = any(@released)";

    private const string ReleaseSql = "update leases set released_at = @at where id = any(@released) and released_at is null";

    private const string GrantSql = """
        insert into leases (id, holder_kind, holder_id, generation, pool, pod, lease, granted_at)
        values (@id, @holder_kind, @holder_id, @generation, @pool, @pod, @lease, @granted_at)
        """;

    // Leases of before there were tenants name none.
    private const string EndedSql = """
        select coalesce(lease->>'tenant', 'default'), jsonb_array_length(lease->'ranks'), granted_at, released_at
        from leases where released_at > @since
        """;

    // In one order everywhere: two commits that meet wait for each other in a line, not in a circle.
    private const string OccupySql = """
        insert into lease_devices (pod, mesh_row, mesh_column, lease_id)
        select pod, mesh_row, mesh_column, lease_id
        from unnest(@pods, @rows, @columns, @leases) as device (pod, mesh_row, mesh_column, lease_id)
        order by pod, mesh_row, mesh_column
        """;

    private const string EventsSql = $"with saved as (select 1), {EventStatement.Cte} select 1";

    public async Task<IReadOnlyList<SliceLease>> Active(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Leases.Where(row => row.ReleasedAt == null).OrderBy(row => row.GrantedAt).ThenBy(row => row.Id)
            .Select(row => row.Lease).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<EndedLease>> Ended(DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        await using var command = source.CreateCommand(EndedSql);
        command.Parameters.Add(new("since", NpgsqlTypes.NpgsqlDbType.TimestampTz) { Value = since.ToUniversalTime() });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var ended = new List<EndedLease>();
        while (await row.ReadAsync(cancellationToken))
            ended.Add(new(new(row.GetString(0)), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<DateTimeOffset>(3)));
        return ended;
    }

    public async Task<StoreResult> Commit(LeaseChanges changes, CancellationToken cancellationToken = default)
    {
        try
        {
            // A batch is one transaction: its first error undoes all of it.
            await using var batch = source.CreateBatch();
            foreach (var statement in Statements(changes))
                batch.BatchCommands.Add(statement.InBatch());
            await batch.ExecuteNonQueryAsync(cancellationToken);
            return StoreResult.Written;
        }
        catch (PostgresException error) when (LostToAnother(error))
        {
            return StoreResult.Fenced;
        }
    }

    private static bool LostToAnother(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    private static IEnumerable<Statement> Statements(LeaseChanges changes)
    {
        var released = changes.Released.Select(lease => lease.Value).ToArray();
        yield return new Statement(EmptySql).Uuids("released", released);
        yield return new Statement(ReleaseSql).Uuids("released", released).Time("at", changes.At);
        foreach (var lease in changes.Granted)
            yield return Grant(lease);
        yield return Occupy(changes.Granted);
        yield return new Statement(EventsSql).Events(changes.Events);
    }

    private static Statement Grant(SliceLease lease) => new Statement(GrantSql)
        .Uuid("id", lease.Id.Value)
        .Choice("holder_kind", lease.Holder.Kind)
        .Uuid("holder_id", lease.Holder.Value)
        .Number("generation", lease.Generation.Value)
        .Text("pool", lease.Pool.Value)
        .Text("pod", lease.Pod.Value)
        .Json("lease", lease)
        .Time("granted_at", lease.GrantedAt);

    private static Statement Occupy(IReadOnlyList<SliceLease> leases)
    {
        var devices = (from lease in leases
                       from slice in lease.Slices
                       from at in slice.Rectangle.Coordinates()
                       select (Lease: lease, slice.Pod, At: at)).ToList();
        return new Statement(OccupySql)
            .Texts("pods", devices.Select(device => device.Pod.Value))
            .Numbers("rows", devices.Select(device => device.At.Row))
            .Numbers("columns", devices.Select(device => device.At.Column))
            .Uuids("leases", devices.Select(device => device.Lease.Id.Value));
    }
}

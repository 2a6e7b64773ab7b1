using Npgsql;
using T5Platform.Contracts.Leases;
using T5Platform.Storage.Json;

namespace T5Platform.Storage.Reading;

/// <summary>Active leases with the names of what holds them, in one query.</summary>
internal static class LeaseList
{
    // A holder that is not stored yet has an empty name: its lease must be shown all the same.
    private const string Sql = """
        select l.lease, coalesce(r.name, e.name, ''), coalesce(x.id, '00000000-0000-0000-0000-000000000000'), coalesce(x.name, '')
        from leases l
        left join runs r on l.holder_kind = 'run' and r.id = l.holder_id
        left join evaluations e on l.holder_kind = 'evaluation' and e.id = l.holder_id
        left join experiments x on x.id = coalesce(r.experiment_id, e.experiment_id)
        where l.released_at is null
        order by l.granted_at, l.id
        """;

    public static async Task<IReadOnlyList<ActiveLease>> Read(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<ActiveLease>();
        while (await reader.ReadAsync(cancellationToken))
            list.Add(Lease(reader));
        return list;
    }

    private static ActiveLease Lease(NpgsqlDataReader row) => new()
    {
        Lease = StorageJson.Read<SliceLease>(row.GetString(0)),
        HolderName = row.GetString(1),
        Experiment = new(row.GetGuid(2)),
        ExperimentName = row.GetString(3),
    };
}

using Npgsql;
using T5Platform.Contracts.Sweeps;
using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Reading;

/// <summary>Reads table <c>sweeps</c>.</summary>
internal static class SweepRows
{
    private const string Columns = "select id, name, definition, state, reason, submitted_at, ended_at, version from sweeps";

    public static async Task<SweepRecord?> Find(NpgsqlDataSource source, SweepId id, CancellationToken cancellationToken) =>
        (await Read(new Statement($"{Columns} where id = @id").Uuid("id", id.Value).On(source), cancellationToken)).SingleOrDefault();

    public static Task<IReadOnlyList<SweepRecord>> Newest(NpgsqlDataSource source, int limit, CancellationToken cancellationToken) =>
        Read(new Statement($"{Columns} order by submitted_at desc, id desc limit @limit").Integer("limit", limit).On(source), cancellationToken);

    public static Task<IReadOnlyList<SweepRecord>> Unfinished(NpgsqlDataSource source, CancellationToken cancellationToken) =>
        Read(new Statement($"{Columns} where ended_at is null order by submitted_at").On(source), cancellationToken);

    private static async Task<IReadOnlyList<SweepRecord>> Read(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var owned = command;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<SweepRecord>();
        while (await reader.ReadAsync(cancellationToken))
            list.Add(Record(reader));
        return list;
    }

    private static SweepRecord Record(NpgsqlDataReader row) => new()
    {
        Id = new(row.GetGuid(0)),
        Name = row.GetString(1),
        Definition = row.GetString(2),
        State = EnumText<SweepState>.Parse(row.GetString(3)),
        Reason = row.IsDBNull(4) ? null : row.GetString(4),
        SubmittedAt = row.GetFieldValue<DateTimeOffset>(5),
        EndedAt = row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6),
        Version = row.GetInt64(7),
    };
}

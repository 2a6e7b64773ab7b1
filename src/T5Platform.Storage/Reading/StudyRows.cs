using Npgsql;
using T5Platform.Storage.Sql;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Reading;

/// <summary>Reads table <c>studies</c>.</summary>
internal static class StudyRows
{
    private const string Columns = "select name, version, yaml, submitted_at from studies";

    /// <summary>A version of a name; null for the newest.</summary>
    public static async Task<StudyRecord?> Find(NpgsqlDataSource source, string name, long? version, CancellationToken cancellationToken) =>
        (await Read(
            (version is { } number
                ? new Statement($"{Columns} where name = @name and version = @version").Text("name", name).Number("version", number)
                : new Statement($"{Columns} where name = @name order by version desc limit 1").Text("name", name)).On(source),
            cancellationToken)).SingleOrDefault();

    /// <summary>The newest version of each name, the one submitted last first.</summary>
    public static Task<IReadOnlyList<StudyRecord>> Newest(NpgsqlDataSource source, int limit, CancellationToken cancellationToken) =>
        Read(
            new Statement($"""
                select name, version, yaml, submitted_at from (select distinct on (name) * from studies order by name, version desc) newest
                order by submitted_at desc, name limit @limit
                """).Integer("limit", limit).On(source),
            cancellationToken);

    private static async Task<IReadOnlyList<StudyRecord>> Read(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var owned = command;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<StudyRecord>();
        while (await reader.ReadAsync(cancellationToken))
            list.Add(new() { Name = reader.GetString(0), Version = reader.GetInt64(1), Yaml = reader.GetString(2), SubmittedAt = reader.GetFieldValue<DateTimeOffset>(3) });
        return list;
    }
}

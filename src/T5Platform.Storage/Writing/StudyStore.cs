using Npgsql;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Writing;

/// <summary><see cref="IStudyStore"/> over Postgres.</summary>
internal sealed class StudyStore(NpgsqlDataSource source) : IStudyStore
{
    private const string AddSql = $"""
        with saved as (
            insert into studies (name, version, yaml, submitted_at)
            values (@name, @version, @yaml, @submitted_at)
            on conflict (name, version) do nothing
            returning 1),
        {EventStatement.Cte}
        select exists (select 1 from saved)
        """;

    public Task<StudyRecord?> Find(string name, CancellationToken cancellationToken = default) => StudyRows.Find(source, name, null, cancellationToken);

    public Task<StoreResult> Add(StudyRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default) =>
        new Statement(AddSql)
            .Text("name", record.Name)
            .Number("version", record.Version)
            .Text("yaml", record.Yaml)
            .Time("submitted_at", record.SubmittedAt)
            .Events(events)
            .Run(source, cancellationToken);
}

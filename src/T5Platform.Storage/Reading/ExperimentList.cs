using Npgsql;
using T5Platform.Contracts.Experiments;
using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Reading;

/// <summary>The list of experiments with their counts, in one query.</summary>
internal static class ExperimentList
{
    private const string Sql = """
        with page as (
            select id, name, state, priority, submitted_at, ended_at, planned, shared_holders
            from experiments order by submitted_at desc, id desc limit @limit),
        holders as (
            select experiment_id, state, lease_id from runs where experiment_id in (select id from page)
            union all
            select experiment_id, state, lease_id from evaluations where experiment_id in (select id from page)
            union all
            select page.id, runs.state, runs.lease_id from page join runs on runs.id = any(page.shared_holders)
            union all
            select page.id, evaluations.state, evaluations.lease_id from page join evaluations on evaluations.id = any(page.shared_holders)),
        counts as (
            select experiment_id,
                   count(*) filter (where state = 'completed') as completed,
                   count(*) filter (where lease_id is not null and state not in ('completed', 'failed', 'cancelled')) as running,
                   count(*) filter (where state in ('failed', 'cancelled')) as failed
            from holders group by experiment_id)
        select id, name, state, priority, submitted_at, ended_at, planned,
               coalesce(completed, 0)::integer, coalesce(running, 0)::integer, coalesce(failed, 0)::integer
        from page left join counts on counts.experiment_id = page.id
        order by submitted_at desc, id desc
        """;

    public static async Task<IReadOnlyList<ExperimentSummary>> Read(NpgsqlDataSource source, int limit, CancellationToken cancellationToken)
    {
        await using var command = new Statement(Sql).Integer("limit", limit).On(source);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<ExperimentSummary>();
        while (await reader.ReadAsync(cancellationToken))
            list.Add(Summary(reader));
        return list;
    }

    private static ExperimentSummary Summary(NpgsqlDataReader row) => new()
    {
        Id = new(row.GetGuid(0)),
        Name = row.GetString(1),
        State = EnumText<ExperimentState>.Parse(row.GetString(2)),
        Priority = row.GetInt32(3),
        SubmittedAt = row.GetFieldValue<DateTimeOffset>(4),
        EndedAt = row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
        Planned = row.GetInt32(6),
        Completed = row.GetInt32(7),
        Running = row.GetInt32(8),
        Failed = row.GetInt32(9),
    };
}

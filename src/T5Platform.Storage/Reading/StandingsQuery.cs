using Npgsql;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Reading;

/// <summary>
/// What tables need of many experiments, in two queries. Specs and statuses stay in the database: they are most of what is stored, and a table of thousands of
/// cells would read tens of megabytes of them.
/// </summary>
internal static class StandingsQuery
{
    private const string Shared = "any (select unnest(shared_holders) from experiments where id = any(@ids))";

    private const string RunsSql = $"""
        select id, state, step, case when state in ('failed', 'cancelled') then name end, case when state in ('failed', 'cancelled') then status->>'reason' end
        from runs where experiment_id = any(@ids) or id = {Shared}
        """;

    private const string EvaluationsSql = $"""
        select id, state, case when state in ('failed', 'cancelled') then status->>'reason' end, scored::text
        from evaluations where experiment_id = any(@ids) or id = {Shared}
        """;

    public static async Task<Standings> Read(NpgsqlDataSource source, IReadOnlyCollection<ExperimentId> experiments, CancellationToken cancellationToken)
    {
        var (runs, evaluations) = (new Dictionary<RunId, RunStanding>(), new Dictionary<EvaluationId, EvaluationStanding>());
        await using (var command = Of(RunsSql, experiments).On(source))
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
            while (await row.ReadAsync(cancellationToken))
                runs.Add(new(row.GetGuid(0)), new(EnumText<RunState>.Parse(row.GetString(1)), row.GetInt64(2), Text(row, 3), Text(row, 4)));
        await using (var command = Of(EvaluationsSql, experiments).On(source))
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
            while (await row.ReadAsync(cancellationToken))
                evaluations.Add(new(row.GetGuid(0)), new(EnumText<RunState>.Parse(row.GetString(1)), Text(row, 2), Text(row, 3) is { } scored ? StorageJson.Read<EvaluationScored>(scored) : null));
        return new(runs, evaluations);
    }

    private static Statement Of(string sql, IEnumerable<ExperimentId> experiments) => new Statement(sql).Uuids("ids", experiments.Select(static id => id.Value));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

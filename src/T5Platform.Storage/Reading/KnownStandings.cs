using System.Collections.Concurrent;
using Npgsql;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Reading;

/// <summary>
/// What tables need of many experiments. Specs and statuses stay in the database, which are most of what is stored; and what has not been written since it was read
/// last is not read again: of a table of thousands of cells only versions cross the wire, two arrays a kind.
/// </summary>
internal sealed class KnownStandings(NpgsqlDataSource source)
{
    /// <summary>Each takes a few hundred bytes.</summary>
    private const int Most = 200_000;

    private const string Of = "experiment_id = any(@ids) or id = any (select unnest(shared_holders) from experiments where id = any(@ids))";

    private const string Reason = "case when state in ('failed', 'cancelled') then status->>'reason' end";

    private static readonly Kind<RunStanding> Runs = new(
        $"select coalesce(array_agg(id), '{{}}'), coalesce(array_agg(version), '{{}}') from runs where {Of}",
        $"select id, version, state, {Reason}, step, case when state in ('failed', 'cancelled') then name end from runs where id = any(@ids)",
        static row => new(row.GetInt64(1), EnumText<RunState>.Parse(row.GetString(2)), row.GetInt64(4), Text(row, 5), Text(row, 3)));

    private static readonly Kind<EvaluationStanding> Evaluations = new(
        $"select coalesce(array_agg(id), '{{}}'), coalesce(array_agg(version), '{{}}') from evaluations where {Of}",
        $"select id, version, state, {Reason}, scored::text from evaluations where id = any(@ids)",
        static row => new(row.GetInt64(1), EnumText<RunState>.Parse(row.GetString(2)), Text(row, 3), Text(row, 4) is { } scored ? StorageJson.Read<EvaluationScored>(scored) : null));

    private readonly ConcurrentDictionary<Guid, RunStanding> _runs = new();
    private readonly ConcurrentDictionary<Guid, EvaluationStanding> _evaluations = new();

    public async Task<Standings> Read(IReadOnlyCollection<ExperimentId> experiments, CancellationToken cancellationToken)
    {
        var ids = experiments.Select(static id => id.Value).ToArray();
        return new(
            (await Read(Runs, _runs, static run => run.Version, ids, cancellationToken)).ToDictionary(static each => new RunId(each.Id), static each => each.Standing),
            (await Read(Evaluations, _evaluations, static each => each.Version, ids, cancellationToken)).ToDictionary(static each => new EvaluationId(each.Id), static each => each.Standing));
    }

    private async Task<IReadOnlyList<(Guid Id, T Standing)>> Read<T>(Kind<T> kind, ConcurrentDictionary<Guid, T> known, Func<T, long> version, Guid[] experiments, CancellationToken cancellationToken)
    {
        var (ids, versions) = await Versions(kind.Versions, experiments, cancellationToken);
        var stale = ids.Where((id, index) => !known.TryGetValue(id, out var standing) || version(standing) != versions[index]).ToArray();
        if (known.Count + stale.Length > Most)
        {
            known.Clear();
            stale = ids;
        }

        await using (var command = new Statement(kind.Each).Uuids("ids", stale).On(source))
        await using (var row = stale.Length == 0 ? null : await command.ExecuteReaderAsync(cancellationToken))
            while (row is not null && await row.ReadAsync(cancellationToken))
                known[row.GetGuid(0)] = kind.Standing(row);
        // Of two readers at once one may have forgotten what the other read; what is gone is read by the next.
        return [.. ids.Select(id => (id, Found: known.TryGetValue(id, out var standing), standing)).Where(static each => each.Found).Select(static each => (each.id, each.standing!))];
    }

    private async Task<(Guid[] Ids, long[] Versions)> Versions(string sql, Guid[] experiments, CancellationToken cancellationToken)
    {
        await using var command = new Statement(sql).Uuids("ids", experiments).On(source);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return (row.GetFieldValue<Guid[]>(0), row.GetFieldValue<long[]>(1));
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>How one kind is asked for its versions, and read.</summary>
    private sealed record Kind<T>(string Versions, string Each, Func<NpgsqlDataReader, T> Standing);
}

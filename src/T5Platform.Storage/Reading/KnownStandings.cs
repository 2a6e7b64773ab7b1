using System.Collections.Concurrent;
using Npgsql;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Json;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Reading;

/// <summary>
/// What tables need of many experiments. Specs and statuses stay in the database, which are most of what is stored; and what has not been written since it was read
/// last is not read again: of an experiment that stands still a sum of versions crosses the wire, and what is given is the same object.
/// </summary>
internal sealed class KnownStandings(NpgsqlDataSource source)
{
    /// <summary>Runs and evaluations of all experiments that are kept: each takes a few hundred bytes.</summary>
    private const int Most = 200_000;

    private const string Reason = "case when state in ('failed', 'cancelled') then status->>'reason' end";

    private static readonly StandingRows<RunId, RunStanding> Runs = new(
        "runs",
        $"state, {Reason}, step, case when state in ('failed', 'cancelled') then name end",
        static row => new(row.GetInt64(1), EnumText<RunState>.Parse(row.GetString(2)), row.GetInt64(4), Text(row, 5), Text(row, 3)),
        static run => run.Version);

    private static readonly StandingRows<EvaluationId, EvaluationStanding> Evaluations = new(
        "evaluations",
        $"state, {Reason}, scored::text",
        static row => new(row.GetInt64(1), EnumText<RunState>.Parse(row.GetString(2)), Text(row, 3), Text(row, 4) is { } scored ? StorageJson.Read<EvaluationScored>(scored) : null),
        static each => each.Version);

    // What an experiment shares changes only with its own version, versions only grow, and no row is ever deleted: where both figures are the same, so is everything.
    private static readonly string WritesSql = $"""
        with held as (
            {Runs.Held}
            union all
            {Evaluations.Held}),
        sums as (select experiment, sum(version)::bigint as version from held group by experiment)
        select experiments.id, experiments.version, coalesce(sums.version, 0) from experiments left join sums on sums.experiment = experiments.id where experiments.id = any(@ids)
        """;

    private readonly ConcurrentDictionary<Guid, Known> _known = new();

    public async Task<IReadOnlyDictionary<ExperimentId, Standings>> Read(IReadOnlyCollection<ExperimentId> experiments, CancellationToken cancellationToken)
    {
        // Asked first: the rows are as new at least, and what is written meanwhile is read the next time.
        var writes = await WritesOf(experiments, cancellationToken);
        var known = writes.Keys.ToDictionary(static id => id, id => _known.GetValueOrDefault(id, Known.Nothing));
        var changed = writes.Where(each => known[each.Key].Writes != each.Value).Select(static each => each.Key).ToArray();
        if (changed.Length > 0)
        {
            var runs = await Runs.Read(source, changed, id => known[id].Standings.Runs, cancellationToken);
            var evaluations = await Evaluations.Read(source, changed, id => known[id].Standings.Evaluations, cancellationToken);
            foreach (var id in changed)
                known[id] = new(writes[id], new(runs[id], evaluations[id]));
            Keep(known);
        }

        return known.ToDictionary(static each => new ExperimentId(each.Key), static each => each.Value.Standings);
    }

    /// <summary>Of what is read together nothing is forgotten, so that it is not read again and again.</summary>
    private void Keep(Dictionary<Guid, Known> read)
    {
        if (_known.Where(each => !read.ContainsKey(each.Key)).Select(static each => each.Value).Concat(read.Values).Sum(static each => each.Standings.Runs.Count + each.Standings.Evaluations.Count) > Most)
            _known.Clear();
        foreach (var (id, each) in read)
            _known[id] = each;
    }

    private async Task<Dictionary<Guid, (long OfItself, long OfRows)>> WritesOf(IReadOnlyCollection<ExperimentId> experiments, CancellationToken cancellationToken)
    {
        var writes = new Dictionary<Guid, (long OfItself, long OfRows)>();
        await using var command = new Statement(WritesSql).Uuids("ids", experiments.Select(static id => id.Value)).On(source);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            writes[row.GetGuid(0)] = (row.GetInt64(1), row.GetInt64(2));
        return writes;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An experiment as it was read, and after how many writes.</summary>
    private sealed record Known((long OfItself, long OfRows) Writes, Standings Standings)
    {
        public static Known Nothing { get; } = new(default, Standings.None);
    }
}

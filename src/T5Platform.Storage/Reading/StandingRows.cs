using Npgsql;
using T5Platform.Contracts.Ids;
using T5Platform.Storage.Sql;

namespace T5Platform.Storage.Reading;

/// <summary>Runs or evaluations as tables need them.</summary>
/// <param name="table">Their table.</param>
/// <param name="columns">What is read of a row, after its id and version.</param>
/// <param name="standing">Makes a standing of it.</param>
/// <param name="version">The version of a standing.</param>
internal sealed class StandingRows<TId, T>(string table, string columns, Func<NpgsqlDataReader, T> standing, Func<T, long> version)
    where TId : struct, IGuidId<TId>
    where T : class
{
    /// <summary>Which rows experiments have, and which they share; in two parts, so that each has its index: with an <c>or</c> between them every row of the table was looked at.</summary>
    public string Held { get; } = $"""
        select experiment_id as experiment, id, version from {table} where experiment_id = any(@ids)
        union all
        select experiments.id, {table}.id, {table}.version from experiments join {table} on {table}.id = any(experiments.shared_holders) where experiments.id = any(@ids)
        """;

    /// <summary>Those of each experiment. A row that is known in its version is not read.</summary>
    public async Task<Dictionary<Guid, Dictionary<TId, T>>> Read(NpgsqlDataSource source, Guid[] experiments, Func<Guid, IReadOnlyDictionary<TId, T>> known, CancellationToken cancellationToken)
    {
        var held = await Versions(source, experiments, cancellationToken);
        var stale = held.Where(each => !(known(each.Experiment).TryGetValue(each.Id, out var old) && version(old) == each.Version)).Select(static each => each.Id.Value).Distinct().ToArray();
        var read = stale.Length == 0 ? [] : await Rows(source, stale, cancellationToken);
        var standings = experiments.ToDictionary(static id => id, static _ => new Dictionary<TId, T>());
        foreach (var (experiment, id, _) in held)
        {
            if ((read.GetValueOrDefault(id) ?? known(experiment).GetValueOrDefault(id)) is { } now)
                standings[experiment][id] = now;
        }

        return standings;
    }

    private async Task<List<(Guid Experiment, TId Id, long Version)>> Versions(NpgsqlDataSource source, Guid[] experiments, CancellationToken cancellationToken)
    {
        var versions = new List<(Guid Experiment, TId Id, long Version)>();
        await using var command = new Statement(Held).Uuids("ids", experiments).On(source);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            versions.Add((row.GetGuid(0), TId.From(row.GetGuid(1)), row.GetInt64(2)));
        return versions;
    }

    private async Task<Dictionary<TId, T>> Rows(NpgsqlDataSource source, Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<TId, T>();
        await using var command = new Statement($"select id, version, {columns} from {table} where id = any(@ids)").Uuids("ids", ids).On(source);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            rows[TId.From(row.GetGuid(0))] = standing(row);
        return rows;
    }
}

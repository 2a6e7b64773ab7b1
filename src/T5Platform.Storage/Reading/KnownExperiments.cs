using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using T5Platform.Storage.Model;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Reading;

/// <summary>Records of experiments, read again only when their version is another: their plans are large, and change seldom.</summary>
internal sealed class KnownExperiments
{
    /// <summary>Runs and evaluations in all plans that are kept: a kilobyte or two each.</summary>
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<Guid, ExperimentRecord> _records = new();

    public async Task<IReadOnlyList<ExperimentRecord>> Read(T5DbContext context, IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Select(static id => id.Value).ToArray();
        var versions = await context.Experiments.Where(row => asked.Contains(row.Id)).Select(row => new { row.Id, row.Version })
            .ToDictionaryAsync(static row => row.Id, static row => row.Version, cancellationToken);
        return [.. (await Newer(context, versions, cancellationToken)).OrderBy(record => Array.IndexOf(asked, record.Id.Value))];
    }

    private async Task<List<ExperimentRecord>> Newer(T5DbContext context, Dictionary<Guid, long> versions, CancellationToken cancellationToken)
    {
        var known = versions.Select(each => _records.TryGetValue(each.Key, out var record) && record.Version == each.Value ? record : null).OfType<ExperimentRecord>().ToList();
        var missing = versions.Keys.Except(known.Select(static record => record.Id.Value)).ToArray();
        if (missing.Length == 0)
            return known;
        var rows = await context.Experiments.Where(row => missing.Contains(row.Id)).ToListAsync(cancellationToken);
        var records = rows.ConvertAll(static row => row.ToRecord());
        if (_records.Values.Concat(records).Sum(static record => record.Plan.Runs.Count + record.Plan.Evaluations.Count) > Most)
            _records.Clear();
        foreach (var record in records)
            _records[record.Id.Value] = record;
        return [.. known, .. records];
    }
}

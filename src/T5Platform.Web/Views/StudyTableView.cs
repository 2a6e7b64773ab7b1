using T5Platform.Storage.Reading;
using T5Platform.Study.Results;
using T5Platform.Study.Running;

namespace T5Platform.Web.Views;

/// <summary>A table of a study at a scale, with what the platform has of it: the newest experiment of each name.</summary>
/// <param name="At">The table at the scale.</param>
/// <param name="Experiments">For each of its experiments what there is; null: it is not submitted.</param>
public sealed record StudyTableView(TableAtScale At, IReadOnlyList<TableExperiment?> Experiments)
{
    /// <summary>Experiments among which names are looked for.</summary>
    public const int Newest = 1_000;

    /// <summary>Whether anything of it was submitted.</summary>
    public bool IsSubmitted => Experiments.Any(static experiment => experiment is not null);

    /// <summary>Whether all of it was.</summary>
    public bool IsWhole => Experiments.All(static experiment => experiment is not null);

    /// <summary>Everything that is known of its rows.</summary>
    public IReadOnlyList<StudyScore> Scores =>
        [.. Experiments.OfType<TableExperiment>().SelectMany(experiment => experiment.ScoresOf(At.Scaled))];

    /// <summary>Runs and evaluations of all its experiments.</summary>
    public (int Planned, int Completed, int Running, int Failed) Progress => Experiments.OfType<TableExperiment>().Select(static experiment => experiment.Progress)
        .Aggregate((0, 0, 0, 0), static ((int, int, int, int) sum, (int, int, int, int) next) =>
            (sum.Item1 + next.Item1, sum.Item2 + next.Item2, sum.Item3 + next.Item3, sum.Item4 + next.Item4));

    /// <summary>Reads it.</summary>
    internal static async Task<StudyTableView> Load(IStudyReader reader, TableExperiments known, TableAtScale at, CancellationToken cancellationToken)
    {
        var names = at.Mapping.Experiments.Select(static experiment => experiment.Spec.Name).ToList();
        var newest = await reader.Newest(names, cancellationToken);
        if (newest.Count == 0)
            return new(at, [.. names.Select(static _ => (TableExperiment?)null)]);
        var standings = await reader.Standings([.. newest.Values], cancellationToken);
        var records = (await reader.Experiments([.. newest.Values], cancellationToken)).ToDictionary(static record => record.Spec.Name, StringComparer.Ordinal);
        return new(at, [.. names.Select(name => records.TryGetValue(name, out var record) ? known.Of(record, standings.GetValueOrDefault(record.Id, Standings.None)) : null)]);
    }

    /// <summary>The newest experiment of each name that the table needs; null where there is none.</summary>
    public static IReadOnlyList<ExperimentSummary?> Summaries(TableAtScale at, IReadOnlyList<ExperimentSummary> newest)
    {
        var byName = new Dictionary<string, ExperimentSummary>(StringComparer.Ordinal);
        foreach (var summary in newest)
            byName.TryAdd(summary.Name, summary);
        return [.. at.Mapping.Experiments.Select(experiment => byName.GetValueOrDefault(experiment.Spec.Name))];
    }
}

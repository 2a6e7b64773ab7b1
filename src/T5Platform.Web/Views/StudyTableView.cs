using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Results;
using T5Platform.Study.Running;
using T5Platform.Web.Studies;

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
        var newest = (await reader.Newest(names, cancellationToken)).Values.ToList();
        if (newest.Count == 0)
            return new(at, [.. names.Select(static _ => (TableExperiment?)null)]);
        var found = Those(at, await reader.Experiments([.. newest], cancellationToken));
        // A name's newest may be of another version of somebody's own study: what this one submitted has the id that follows from it.
        if (!PaperTables.Has(at) && found.Contains(null))
            found = Those(at, [.. found.OfType<ExperimentRecord>(), .. await reader.Experiments([.. at.Mapping.Experiments.Where((_, place) => found[place] is null).Select(StudySubmission.IdOf)], cancellationToken)]);
        var standings = await reader.Standings([.. found.OfType<ExperimentRecord>().Select(static record => record.Id)], cancellationToken);
        return new(at, [.. found.Select(record => record is null ? null : known.Of(record, standings.GetValueOrDefault(record.Id, Standings.None)))]);
    }

    /// <summary>Those of the summaries that are what the tables need now, as <see cref="SameExperiment"/> tells.</summary>
    internal static async Task<IReadOnlyList<ExperimentSummary>> Belonging(IStudyReader reader, IReadOnlyList<TableAtScale> tables, CancellationToken cancellationToken)
    {
        var wanted = tables.SelectMany(static at => at.Mapping.Experiments).ToLookup(static each => each.Spec.Name, StringComparer.Ordinal);
        var named = (await reader.Experiments(Newest, cancellationToken)).Where(summary => wanted.Contains(summary.Name)).ToList();
        var records = (await reader.Experiments([.. named.Select(static summary => summary.Id)], cancellationToken)).ToDictionary(static record => record.Id);
        return [.. named.Where(summary => records.TryGetValue(summary.Id, out var record) && wanted[summary.Name].Any(each => SameExperiment.Is(record, each)))];
    }

    /// <summary>For each experiment of the table the newest of these that is it.</summary>
    private static List<ExperimentRecord?> Those(TableAtScale at, IReadOnlyList<ExperimentRecord> records)
    {
        var byName = records.ToLookup(static record => record.Spec.Name, StringComparer.Ordinal);
        return [.. at.Mapping.Experiments.Select(wanted => byName[wanted.Spec.Name].Where(record => PaperTables.Has(at) || SameExperiment.Is(record, wanted)).MaxBy(static record => record.SubmittedAt))];
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

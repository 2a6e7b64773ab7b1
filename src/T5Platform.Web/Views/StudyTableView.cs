using T5Platform.Storage.Reading;
using T5Platform.Study.Results;
using T5Platform.Study.Running;

namespace T5Platform.Web.Views;

/// <summary>A table of a study at a scale, with what the platform has of it: the newest experiment of each name.</summary>
/// <param name="At">The table at the scale.</param>
/// <param name="Experiments">For each of its experiments what there is; null: it is not submitted.</param>
public sealed record StudyTableView(TableAtScale At, IReadOnlyList<ExperimentView?> Experiments)
{
    /// <summary>Experiments among which names are looked for.</summary>
    public const int Newest = 1_000;

    /// <summary>Whether anything of it was submitted.</summary>
    public bool IsSubmitted => Experiments.Any(static experiment => experiment is not null);

    /// <summary>Whether all of it was.</summary>
    public bool IsWhole => Experiments.All(static experiment => experiment is not null);

    /// <summary>Everything that is known of its rows.</summary>
    public IReadOnlyList<StudyScore> Scores =>
        [.. Experiments.OfType<ExperimentView>().SelectMany(view => StudyScores.Of(ExperimentTable.Of(view, new() { AllMetrics = true }), At.Scaled))];

    /// <summary>Runs and evaluations of all its experiments.</summary>
    public (int Planned, int Completed, int Running, int Failed) Progress => Experiments.OfType<ExperimentView>().Select(static view => view.Progress())
        .Aggregate((0, 0, 0, 0), static ((int, int, int, int) sum, Rest.Documents.ProgressDocument next) =>
            (sum.Item1 + next.Planned, sum.Item2 + next.Completed, sum.Item3 + next.Running, sum.Item4 + next.Failed));

    /// <summary>Reads it.</summary>
    internal static async Task<StudyTableView> Load(IStudyReader reader, TableAtScale at, CancellationToken cancellationToken) =>
        await Load(at, await reader.Experiments(Newest, cancellationToken), id => ExperimentView.Load(reader, id, cancellationToken));

    /// <summary>The same out of readings that others share.</summary>
    internal static async Task<StudyTableView> Load(TableAtScale at, IReadOnlyList<ExperimentSummary> newest, Func<string, Task<ExperimentView?>> read)
    {
        var found = new List<ExperimentView?>();
        foreach (var summary in Summaries(at, newest))
            found.Add(summary is null ? null : await read(summary.Id.ToString()));
        return new(at, found);
    }

    /// <summary>The newest experiment of each name that the table needs; null where there is none.</summary>
    public static IReadOnlyList<ExperimentSummary?> Summaries(TableAtScale at, IReadOnlyList<ExperimentSummary> newest) =>
        [.. at.Mapping.Experiments.Select(experiment => newest.FirstOrDefault(each => each.Name == experiment.Spec.Name))];
}

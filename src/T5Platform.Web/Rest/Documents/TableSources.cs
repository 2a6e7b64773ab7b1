using T5Platform.Contracts.Experiments;
using T5Platform.Storage.Writing;
using T5Platform.Study.Tables;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest.Documents;

/// <summary>Follows a figure back to what it came from.</summary>
internal sealed class TableSources(ExperimentView view, IReadOnlyList<AttemptRecord> attempts)
{
    private readonly Dictionary<RunId, PlannedRun> _runs = view.Experiment.Plan.Runs.ToDictionary(static run => run.Id);
    private readonly ILookup<LeaseHolder, AttemptRecord> _attempts = attempts.ToLookup(static attempt => attempt.Holder);

    public TableSourceDocument Of(CellSource source)
    {
        var evaluation = view.Evaluations.GetValueOrDefault(source.Evaluation);
        return new()
        {
            Seed = source.Seed,
            Task = source.Task,
            Score = source.Score,
            Failure = source.Failure,
            Evaluation = source.Evaluation,
            Checkpoint = evaluation?.Start.Checkpoint.Id,
            Predictions = evaluation?.Scored?.PredictionsPath,
            Runs = [.. source.Runs.Select(Run)],
        };
    }

    private TableRunDocument Run(RunId id)
    {
        var lives = _attempts[LeaseHolder.Of(id)].ToList();
        var lease = lives.LastOrDefault(static life => life.Lease is not null)?.Lease;
        return new(id, _runs[id].Name, lives.Count(static life => life.StartedAt is not null), lease?.Where);
    }
}

using T5Platform.Storage.Evaluations;
using T5Platform.Study.Results;

namespace T5Platform.Web.Views;

/// <summary>Scores of a study's table with those of their examples, for intervals and paired tests.</summary>
internal static class StudyExamples
{
    /// <summary>The view's scores; one whose predictions are gone, or whose metric is no mean over examples, stays without.</summary>
    public static async Task<IReadOnlyList<StudyScore>> Added(StudyTableView view, IPredictionFiles files, CancellationToken cancellationToken)
    {
        var experiments = view.Experiments.OfType<TableExperiment>().ToList();
        var read = new Dictionary<EvaluationId, IReadOnlyDictionary<string, IReadOnlyList<double>>>();
        var scores = new List<StudyScore>();
        foreach (var score in view.Scores)
            scores.Add(score is { Score: not null, Metric: { } metric } ? score with { Examples = (await Of(score.Evaluation)).GetValueOrDefault(metric) } : score);
        return scores;

        async Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> Of(EvaluationId evaluation)
        {
            if (!read.TryGetValue(evaluation, out var known))
                read.Add(evaluation, known = experiments.Select(each => each.PredictionsOf(evaluation)).FirstOrDefault(static path => path is not null) is { } path ? await Read(path) : new Dictionary<string, IReadOnlyList<double>>());
            return known;
        }

        async Task<IReadOnlyDictionary<string, IReadOnlyList<double>>> Read(string path)
        {
            await using var stream = await files.Open(path, cancellationToken);
            return stream is null ? new Dictionary<string, IReadOnlyList<double>>() : await ExampleScores.Read(stream, cancellationToken);
        }
    }
}

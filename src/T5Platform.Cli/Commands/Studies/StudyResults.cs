using T5Platform.Cli.Api.Documents;
using T5Platform.Contracts.Ids;
using T5Platform.Study.Definitions;
using T5Platform.Study.Results;
using T5Platform.Study.Running;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Gathers what the server has of a table's experiments.</summary>
internal static class StudyResults
{
    public static async Task<Answer<List<StudyScore>>> Of(Session session, TableAtScale table, CancellationToken cancellationToken)
    {
        var scores = new List<StudyScore>();
        foreach (var experiment in table.Mapping.Experiments)
        {
            if (!(await session.Experiments.Find(experiment.Spec.Name, cancellationToken)).TryTake(out var found, out var failure)
                || !(await session.Api.Table(found.Id, allMetrics: true, cancellationToken)).TryTake(out var results, out failure))
                return failure;
            scores.AddRange(Scores(results, table.Scaled));
        }

        return Answer<List<StudyScore>>.Of(scores);
    }

    /// <summary>The scores with those of their examples, for intervals and paired tests.</summary>
    public static async Task<Answer<List<StudyScore>>> WithExamples(Session session, List<StudyScore> scores, CancellationToken cancellationToken)
    {
        var read = new Dictionary<EvaluationId, Dictionary<string, IReadOnlyList<double>>>();
        foreach (var evaluation in scores.Where(static score => score.Score is not null).Select(static score => score.Evaluation).Distinct())
        {
            if (!(await session.Api.Examples(evaluation.ToString(), cancellationToken)).TryTake(out var examples, out var failure))
                return failure;
            read.Add(evaluation, examples);
        }

        return Answer<List<StudyScore>>.Of([.. scores.Select(score => score.Metric is { } metric && read.TryGetValue(score.Evaluation, out var known) ? score with { Examples = known.GetValueOrDefault(metric) } : score)]);
    }

    private static IEnumerable<StudyScore> Scores(Table results, StudyDefinition scaled) =>
        from column in results.Columns.Index()
        where column.Item.Task is not null
        from full in StudyScores.Columns(column.Item.Task!, column.Item.Metric, scaled)
        from row in results.Rows
        let cell = row.Cells[column.Index]
        from source in cell.Sources
        select new StudyScore
        {
            Row = row.Name,
            Column = full,
            Metric = column.Item.Metric,
            Seed = source.Seed,
            Score = source.Score,
            Failure = source.Failure,
            Fraction = cell.Progress.Fraction,
            Evaluation = new EvaluationId(Guid.Parse(source.Evaluation)),
            Runs = [.. source.Runs.Select(static run => new RunId(Guid.Parse(run.Id)))],
        };
}

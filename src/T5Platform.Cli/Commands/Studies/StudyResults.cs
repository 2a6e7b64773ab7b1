using T5Platform.Cli.Api.Documents;
using T5Platform.Contracts.Ids;
using T5Platform.Study.Definitions;
using T5Platform.Study.Mapping;
using T5Platform.Study.Results;
using T5Platform.Study.Scales;

namespace T5Platform.Cli.Commands.Studies;

/// <summary>Gathers what the server has of a table's experiments.</summary>
internal static class StudyResults
{
    public static async Task<Answer<List<StudyScore>>> Of(Session session, StudyDefinition study, TableDefinition table, ScaleProfile profile, CancellationToken cancellationToken)
    {
        var scores = new List<StudyScore>();
        foreach (var experiment in TableSpecs.Of(study, table, profile).Experiments)
        {
            if (!(await session.Experiments.Find(experiment.Spec.Name, cancellationToken)).TryTake(out var found, out var failure)
                || !(await session.Api.Table(found.Id, allMetrics: true, cancellationToken)).TryTake(out var results, out failure))
                return failure;
            scores.AddRange(results.Rows.SelectMany(row => results.Columns.Zip(row.Cells).Where(static each => each.First.Task is not null).SelectMany(each => Scores(study, profile, row, each.First, each.Second))));
        }

        return Answer<List<StudyScore>>.Of(scores);
    }

    /// <summary>While nothing of a task is scored its column has no metric: it stands for all of the task's.</summary>
    private static IEnumerable<StudyScore> Scores(StudyDefinition study, ScaleProfile profile, TableRow row, TableColumn column, TableCell cell)
    {
        var layout = ScaledStudy.Of(study, profile).Layout;
        var columns = column.Metric is { } metric ? [$"{column.Task}.{metric}"] : layout.Measured.Where(each => each.StartsWith($"{column.Task}.", StringComparison.Ordinal)).ToList();
        return
            from full in columns
            from source in cell.Sources
            select new StudyScore
            {
                Row = row.Name,
                Column = full,
                Seed = source.Seed,
                Score = source.Score,
                Failure = source.Failure,
                Fraction = cell.Progress.Fraction,
                Evaluation = new EvaluationId(Guid.Parse(source.Evaluation)),
                Runs = [.. source.Runs.Select(static run => new RunId(Guid.Parse(run.Id)))],
            };
    }
}

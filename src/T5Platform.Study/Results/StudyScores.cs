using T5Platform.Study.Definitions;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Results;

/// <summary>The table of an experiment, every metric of it → scores of a study's rows.</summary>
public static class StudyScores
{
    /// <summary>The scores, those that are not there yet among them.</summary>
    /// <param name="results">Rows are called as the study's; the average is passed over.</param>
    /// <param name="scaled">The study, at the scale that was run.</param>
    public static IEnumerable<StudyScore> Of(ResultTable results, StudyDefinition scaled)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(scaled);
        var columns = results.Columns.Select(column => column.Task is { } task ? Columns(task, column.Metric, scaled) : []).ToList();
        return
            from row in results.Rows
            from each in columns.Zip(row.Cells, results.Columns)
            from column in each.First
            from source in each.Second.Sources
            select new StudyScore
            {
                Row = row.Name,
                Column = column,
                Metric = each.Third.Metric,
                Seed = source.Seed,
                Score = each.Second.Excluded is null ? source.Score : null,
                Failure = each.Second.Excluded is { } why ? $"Excluded by decision: {why}" : source.Failure,
                Fraction = each.Second.Progress.Fraction,
                Evaluation = source.Evaluation,
                Runs = source.Runs,
            };
    }

    /// <summary>The full columns that a task's metric stands in. While nothing of a task is scored its column has no metric: it stands for all of the task's.</summary>
    public static IReadOnlyList<string> Columns(string task, string? metric, StudyDefinition scaled)
    {
        ArgumentNullException.ThrowIfNull(scaled);
        return TaskColumns.Of(scaled).Of(task, metric);
    }
}

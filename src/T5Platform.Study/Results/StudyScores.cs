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
        return
            from row in results.Rows
            from each in results.Columns.Zip(row.Cells)
            where each.First.Task is not null
            from column in Columns(each.First.Task!, each.First.Metric, scaled)
            from source in each.Second.Sources
            select new StudyScore
            {
                Row = row.Name,
                Column = column,
                Seed = source.Seed,
                Score = each.Second.Excluded is null ? source.Score : null,
                Failure = each.Second.Excluded is { } why ? $"Excluded by decision: {why}" : source.Failure,
                Fraction = each.Second.Progress.Fraction,
                Evaluation = source.Evaluation,
                Runs = source.Runs,
            };
    }

    /// <summary>While nothing of a task is scored its column has no metric: it stands for all of the task's.</summary>
    public static IEnumerable<string> Columns(string task, string? metric, StudyDefinition scaled)
    {
        ArgumentNullException.ThrowIfNull(scaled);
        return metric is not null ? [$"{task}.{metric}"] : scaled.Layout.Measured.Where(each => each.StartsWith($"{task}.", StringComparison.Ordinal));
    }
}

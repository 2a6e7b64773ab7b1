using System.Globalization;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Verification;

/// <summary>The deviations that the study goes by against those that its tables print.</summary>
internal static class DeviationRule
{
    public static IEnumerable<Finding> Check(StudyDefinition study)
    {
        foreach (var row in study.Rows.Where(row => row.Kind == RowKind.Full && study.Row(row.Of!)?.Kind == RowKind.Statistic))
        {
            foreach (var (column, score) in row.Scores.Where(score => score.Value != study.Deviations.GetValueOrDefault(score.Key)))
                yield return new(row.Id, column, "deviation", string.Create(CultureInfo.InvariantCulture, $"{score} is printed, but the study goes by {study.Deviations.GetValueOrDefault(column)}."));
        }
    }
}

using System.Globalization;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Verification;

/// <summary>The condensed scores of a row against its full ones.</summary>
internal static class CondensedRule
{
    public static IEnumerable<Finding> Check(StudyDefinition study)
    {
        foreach (var (row, scores) in Pairs(study))
        {
            foreach (var (column, full) in study.Layout.Condensed.Where(column => row.Published.ContainsKey(column.Key)))
            {
                if (!scores.TryGetValue(full, out var score))
                    yield return new(row.Id, column, "condensed", $"There is no score of {full}.");
                else if (row.Published[column] != score)
                    yield return new(row.Id, column, "condensed", string.Create(CultureInfo.InvariantCulture, $"{row.Published[column]} here, {score} among all scores."));
            }
        }
    }

    public static int Count(StudyDefinition study) => Pairs(study).Count();

    private static IEnumerable<(RowDefinition Row, IReadOnlyDictionary<string, double> Scores)> Pairs(StudyDefinition study) =>
    [
        .. study.Rows.Where(static row => row.Kind == RowKind.Full).Select(row => (study.Row(row.Of!)!, row.Scores)),
        .. study.Rows.Where(static row => row.Kind != RowKind.Full && row.Scores.Count > 0).Select(static row => (row, row.Scores)),
    ];
}

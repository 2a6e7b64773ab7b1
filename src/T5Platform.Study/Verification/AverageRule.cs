using System.Globalization;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Verification;

/// <summary>Printed averages against the means of the printed scores, as far apart as rounding allows: half a last digit for the average, as much for its parts.</summary>
internal static class AverageRule
{
    public static IEnumerable<Finding> Check(StudyDefinition study)
    {
        foreach (var (row, column, printed, mean) in Averages(study))
        {
            if (Math.Abs(printed - mean) > (printed == Math.Round(printed, 1) && IsCoarse(study, row) ? 0.1 : 0.01))
                yield return new(row.Id, column, "average", string.Create(CultureInfo.InvariantCulture, $"{printed} is printed, but the mean of its parts is {mean:0.####}."));
        }
    }

    public static int Count(StudyDefinition study) => Averages(study).Count();

    private static IEnumerable<(RowDefinition Row, string Column, double Printed, double Mean)> Averages(StudyDefinition study) =>
        from table in study.Tables
        let layout = study.LayoutOf(table)
        from row in table.Rows
        // A deviation is not a mean of deviations, and others' results are not one system's.
        where row.Scores.Count > 0 && row.Kind != RowKind.External && (row.Of is null || study.Row(row.Of)?.Kind == RowKind.Run)
        from column in layout.Averages.Keys
        where row.Scores.ContainsKey(column) && layout.Average(column, row.Scores) is not null
        select (row, column, row.Scores[column], layout.Average(column, row.Scores)!.Value);

    /// <summary>Servers give one decimal.</summary>
    private static bool IsCoarse(StudyDefinition study, RowDefinition row) => study.Tables.Any(table => table.Split == "test" && table.Rows.Contains(row));
}

using T5Platform.Study.Definitions;

namespace T5Platform.Study.Verification;

/// <summary>
/// The paper's boldface: whatever is no more than two standard deviations below the column's best; in a table of the test set, where no
/// deviation is known, the best alone.
/// </summary>
internal static class BoldRule
{
    private const int Deviations = 2;

    public static int Cells(StudyDefinition study) =>
        study.Tables.Where(static table => table.Split == "validation").Sum(table => Scored(table).Count * study.Layout.Condensed.Count);

    public static IEnumerable<Finding> Check(StudyDefinition study) => study.Tables.SelectMany(table => Check(study, table));

    private static IEnumerable<Finding> Check(StudyDefinition study, TableDefinition table)
    {
        var validation = table.Split == "validation";
        foreach (var (column, full) in study.Layout.Condensed)
        {
            foreach (var finding in Column(table, column, static row => row.Published, static row => row.Bold, validation ? study.Deviations.GetValueOrDefault(full) : 0))
                yield return finding;
        }

        foreach (var column in table.Rows.Any(static row => row.BoldScores.Count > 0) ? study.LayoutOf(table).Full : [])
        {
            foreach (var finding in Column(table, column, static row => row.Scores, static row => row.BoldScores, validation ? study.Deviations.GetValueOrDefault(column) : 0))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> Column(
        TableDefinition table, string column, Func<RowDefinition, IReadOnlyDictionary<string, double>> scores, Func<RowDefinition, IReadOnlyList<string>> bold, double deviation)
    {
        var rows = Scored(table).Where(row => scores(row).ContainsKey(column)).ToList();
        if (rows.Count == 0)
            yield break;
        // In decimals: a score exactly two deviations below the best is decided as printed, not by a rounding of the machine.
        var least = rows.Max(row => (decimal)scores(row)[column]) - (Deviations * (decimal)deviation);
        foreach (var row in rows)
        {
            var (score, isBold) = ((decimal)scores(row)[column], bold(row).Contains(column));
            if (isBold != (score >= least))
                yield return new(row.Id, column, "bold", $"{score} is {(isBold ? "" : "not ")}bold, but everything from {least} on should be.");
        }
    }

    private static List<RowDefinition> Scored(TableDefinition table) => [.. table.Rows.Where(static row => row.Kind is RowKind.Run or RowKind.External && row.Published.Count > 0)];
}

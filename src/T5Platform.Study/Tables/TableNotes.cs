using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Tables;

/// <summary>The sentences under a table.</summary>
internal static class TableNotes
{
    public static IReadOnlyList<string> Of(ExperimentSpec spec, IReadOnlyList<TableColumn> columns)
    {
        var notes = new List<string>
        {
            spec.Seeds.Count == 1
                ? "One seed: no standard deviation is known."
                : $"Mean ± sample standard deviation over {spec.Seeds.Count} seeds ({string.Join(", ", spec.Seeds)}).",
        };
        if (spec.Rows.Any(row => row.Baseline))
            notes.Add("* baseline.");
        var rows = columns.Select(column => column.SpreadRow).OfType<string>().Distinct().ToList();
        notes.Add(rows.Count == 0
            ? "Bold: the best of the column."
            : $"Bold: the best of the column and all within two standard deviations of it, the deviation of {Named(rows)}.");
        return notes;
    }

    private static string Named(List<string> rows) => rows.Count == 1
        ? $"row '{rows[0]}'"
        : $"the column's own reference row ({string.Join(", ", rows.Select(row => $"'{row}'"))})";
}

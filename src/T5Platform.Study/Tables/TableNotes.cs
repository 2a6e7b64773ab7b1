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
                ? spec.Rows.All(static row => row.ExtraSeeds.Count == 0) ? "One seed: no standard deviation is known." : $"Seed {spec.Seeds[0]}; where there are more, mean ± sample standard deviation."
                : $"Mean ± sample standard deviation over {spec.Seeds.Count} seeds ({string.Join(", ", spec.Seeds)}).",
        };
        notes.AddRange(spec.Rows.Where(static row => row.ExtraSeeds.Count > 0)
            .Select(static row => $"Row '{row.Name}' has {(row.ExtraSeeds.Count == 1 ? "seed" : "seeds")} {string.Join(", ", row.ExtraSeeds)} too."));
        if (spec.Rows.Any(row => row.Baseline))
            notes.Add("* baseline.");
        var rows = columns.Select(column => column.SpreadRow).OfType<string>().Distinct().ToList();
        notes.Add(rows.Count == 0
            ? "Bold: the best of the column."
            : $"Bold: the best of the column and all within two standard deviations of it, the deviation of {Named(rows)}.");
        return notes;
    }

    /// <summary>Cells that do not count, each with its reason.</summary>
    public static IEnumerable<string> Excluded(IEnumerable<CellResults> cells) => cells.Where(static cell => cell.Excluded is not null)
        .Select(static cell => $"Excluded by decision: '{cell.Row}' / {cell.Task}: {cell.Excluded}");

    private static string Named(List<string> rows) => rows.Count == 1
        ? $"row '{rows[0]}'"
        : $"the column's own reference row ({string.Join(", ", rows.Select(row => $"'{row}'"))})";
}

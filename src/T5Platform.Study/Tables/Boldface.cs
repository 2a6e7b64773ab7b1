using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Tables;

/// <summary>
/// The paper's rule: bold is whatever is no more than two standard deviations below the column's best, the deviation being
/// that of the baseline's replicas. Without a baseline of at least two scores it is that of the best row's own seeds.
/// </summary>
internal static class Boldface
{
    public static (TableColumn Column, IReadOnlyList<TableCell> Cells) Apply(
        TableColumn column, IReadOnlyList<StudyRow> rows, IReadOnlyList<TableCell> cells)
    {
        var settled = Enumerable.Range(0, rows.Count).Where(index => IsSettled(cells[index])).ToList();
        if (settled.Count == 0)
            return (column, cells);
        var best = settled.MaxBy(index => cells[index].Mean);
        var from = settled.Where(index => rows[index].Baseline && cells[index].Count > 1).Append(best).First();
        var least = cells[best].Mean - (2 * (cells[from].StandardDeviation ?? 0));
        return (
            column with { Spread = cells[from].StandardDeviation, SpreadRow = cells[from].Count > 1 ? rows[from].Name : null },
            [.. cells.Select(cell => IsSettled(cell) && cell.Mean >= least ? cell with { Bold = true } : cell)]);

        static bool IsSettled(TableCell cell) => cell is { Mean: not null, Progress.IsSettled: true };
    }
}

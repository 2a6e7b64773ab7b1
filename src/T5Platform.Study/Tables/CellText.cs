using System.Globalization;

namespace T5Platform.Study.Tables;

/// <summary>The words that a table is printed with.</summary>
internal static class CellText
{
    /// <summary><c>83.28 ± 0.24</c>; what is known of an unfinished cell with its progress, <c>82.10 (1/2)</c> or <c>37%</c>; <c>failed</c>.</summary>
    public static string Of(TableCell cell)
    {
        var progress = cell.Progress;
        if (cell.Mean is not { } mean)
            return progress.Total == 0 ? "" : progress.IsSettled ? "failed" : progress.Fraction > 0 ? Percent(progress.Fraction) : "waiting";
        var figures = cell.StandardDeviation is { } deviation ? $"{Number(mean)} ± {Number(deviation)}" : Number(mean);
        return progress.Scored == progress.Total ? figures : $"{figures} ({progress.Scored}/{progress.Total})";
    }

    public static string Row(TableRow row) => row.Baseline ? $"* {row.Name}" : row.Name;

    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The sentence under a table that is not finished; null for one that is.</summary>
    public static string? Unfinished(ResultTable table) => table.Progress.IsSettled
        ? null
        : $"Not finished: {table.Progress.Scored + table.Progress.Failed} of {table.Progress.Total} evaluations are settled ({Percent(table.Progress.Fraction)} of the work).";

    // Never 100 % before it is done.
    private static string Percent(double fraction) => $"{(int)Math.Min(99, 100 * fraction)}%";
}

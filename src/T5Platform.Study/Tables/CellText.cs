using System.Globalization;

namespace T5Platform.Study.Tables;

/// <summary>The words that a table is printed with.</summary>
internal static class CellText
{
    /// <summary><c>83.28 ± 0.24</c>; what is known of an unfinished cell with its progress, <c>82.10 (1/2)</c> or <c>37%</c>; <c>failed</c>; <c>excluded</c>.</summary>
    public static string Of(TableCell cell)
    {
        if (cell.Excluded is not null)
            return "excluded";
        var progress = cell.Progress;
        if (cell.Mean is not { } mean)
            return progress.Total == 0 ? "" : progress.IsSettled ? "failed" : progress.Fraction > 0 ? Percent(progress.Fraction) : "waiting";
        var figures = Figures(cell, mean) + Beside(cell, mean);
        return progress.Scored == progress.Total ? figures : $"{figures} ({progress.Scored}/{progress.Total})";
    }

    /// <summary>What was published, and how far from it the mean is: <c> [83.28, -1.20]</c>; nothing where that is not asked for.</summary>
    public static string Beside(TableCell cell, double mean) =>
        (cell.Published is { } published ? $" [{Number(published)}, {Signed(mean - published)}]" : "") + Chances(cell);

    /// <summary>Where the mean lies by its examples, and how likely its difference from the baseline is by chance: <c> (36.10 to 41.02; p 0.012)</c>.</summary>
    private static string Chances(TableCell cell)
    {
        string?[] parts =
        [
            cell.Interval is { } interval ? $"{Number(interval.Low)} to {Number(interval.High)}" : null,
            cell.Chance is { } chance ? string.Create(CultureInfo.InvariantCulture, $"p {chance:0.000}") : null,
        ];
        var text = string.Join("; ", parts.OfType<string>());
        return text.Length == 0 ? "" : $" ({text})";
    }

    private static string Figures(TableCell cell, double mean)
    {
        var number = mean.ToString(cell.Decimals == 2 ? "0.00" : "0.000", CultureInfo.InvariantCulture);
        return cell.StandardDeviation is { } deviation ? $"{number} ± {Number(deviation)}" : number;
    }

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    public static string Row(TableRow row) => row.Baseline ? $"* {row.Name}" : row.Name;

    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The sentence under a table that is not finished; null for one that is.</summary>
    public static string? Unfinished(ResultTable table) => table.Progress.IsSettled
        ? null
        : $"Not finished: {table.Progress.Scored + table.Progress.Failed} of {table.Progress.Total} evaluations are settled ({Percent(table.Progress.Fraction)} of the work).";

    // Never 100 % before it is done.
    private static string Percent(double fraction) => $"{(int)Math.Min(99, 100 * fraction)}%";
}

using System.Globalization;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>A cell of a table in the words that the server's own texts use.</summary>
internal static class Figure
{
    /// <summary><c>83.28 ± 0.24</c>; of an unfinished cell what is known, <c>82.10 (1/2)</c>, or how far it is, <c>37%</c>; <c>failed</c>; <c>excluded</c>.</summary>
    public static Cell Of(TableCell cell)
    {
        if (cell.Excluded is not null)
            return new("excluded", Ink.Faint);
        var progress = cell.Progress;
        if (cell.Mean is not { } mean)
            return Unscored(progress);
        var figures = cell.StandardDeviation is { } deviation ? $"{Number(mean)} ± {Number(deviation)}" : Number(mean);
        return new(progress.Scored == progress.Total ? figures : $"{figures} ({progress.Scored}/{progress.Total})", cell.Bold ? Ink.Strong : null);
    }

    private static Cell Unscored(TableProgress progress) => progress switch
    {
        { Total: 0 } => new Cell(""),
        { IsSettled: true } => new Cell("failed", Ink.Bad),
        { Fraction: > 0 } => new Cell(Bar.Percent(Math.Min(progress.Fraction, 0.99)), Ink.Faint),
        _ => new Cell("waiting", Ink.Faint),
    };

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

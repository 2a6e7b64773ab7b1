using System.Globalization;
using T5Platform.Study.Tables;
using T5Platform.Web.Dashboard.Formatting;

namespace T5Platform.Web.Dashboard.Tables;

/// <summary>How a cell is written: its figures, or how far it is.</summary>
/// <param name="Main">The mean, or a word.</param>
/// <param name="Deviation">± the deviation; null without one.</param>
/// <param name="Note">How many seeds of how many; null when all are there.</param>
/// <param name="Kind">final, bold, partial, pending, waiting, failed or excluded.</param>
public readonly record struct CellLook(string Main, string? Deviation, string? Note, string Kind)
{
    /// <summary>The look of a cell.</summary>
    public static CellLook Of(TableCell cell)
    {
        if (cell.Excluded is not null)
            return new("excluded", null, null, "excluded");
        var progress = cell.Progress;
        if (cell.Mean is not { } mean)
        {
            return progress switch
            {
                { Total: 0 } => new("–", null, null, "waiting"),
                { IsSettled: true } => new("failed", null, null, "failed"),
                { Fraction: > 0 } => new(Humane.WholePercent(progress.Fraction), null, null, "pending"),
                _ => new("waiting", null, null, "waiting"),
            };
        }

        return new(
            Number(mean),
            cell.StandardDeviation is { } deviation ? $"± {Number(deviation)}" : null,
            progress.Scored == progress.Total ? null : $"{progress.Scored}/{progress.Total}",
            progress.IsSettled ? cell.Bold ? "bold" : "final" : "partial");
    }

    /// <summary>All of it, for those who hear it.</summary>
    public string Spoken => string.Join(", ", new[]
    {
        // What is seen comes first and unbroken, so that it can be called by voice.
        Main + (Deviation is null ? "" : $" {Deviation}") + (Note is null ? "" : $" {Note} scored"),
        Kind switch { "bold" => "bold", "partial" => "not finished", "pending" => "of the work done", _ => null },
    }.OfType<string>());

    /// <summary>A difference of scores, with its sign.</summary>
    public static string Signed(double value) => value.ToString("+0.00;−0.00", CultureInfo.InvariantCulture);

    /// <summary>A score as tables write it.</summary>
    public static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

using System.Globalization;
using T5Platform.Study.Definitions;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Claims;

/// <summary>Holds a table's expectations against its results.</summary>
public static class ClaimReport
{
    /// <summary>Every expectation of a table, in order.</summary>
    /// <param name="study">The study, at the scale that was run.</param>
    /// <param name="table">The table.</param>
    /// <param name="results">Its results, condensed, with a row for each of the table's runs in order.</param>
    public static IReadOnlyList<ClaimOutcome> Of(StudyDefinition study, TableDefinition table, ResultTable results)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(results);
        return [.. table.Claims.Select(claim => Outcome(study, table, results, claim))];
    }

    private static ClaimOutcome Outcome(StudyDefinition study, TableDefinition table, ResultTable results, Claim claim)
    {
        var columns = results.Columns.Index().Where(column => claim.Columns.Count == 0 || claim.Columns.Contains(column.Item.Title)).ToList();
        var rows = RowsOf(table, claim).Select(row => RowOf(table, results, row)).ToList();
        if (columns.Count == 0 || rows.Contains(null))
            return new(claim, ClaimVerdict.NotHere, [$"The table has none of the columns {string.Join(", ", claim.Columns)} here."]);
        var judged = columns.Select(column => Judge(claim, column.Item.Title, Spread(study, column.Item), [.. rows.Select(row => row!.Cells[column.Index])])).ToList();
        var verdict = judged.Exists(static each => each.Verdict == ClaimVerdict.NotHeld) ? ClaimVerdict.NotHeld
            : judged.Exists(static each => each.Verdict == ClaimVerdict.NotEnoughReplicas) ? ClaimVerdict.NotEnoughReplicas
            : ClaimVerdict.Held;
        return new(claim, verdict, [.. judged.Select(static each => each.Numbers)]);
    }

    private static (ClaimVerdict Verdict, string Numbers) Judge(Claim claim, string column, double? spread, IReadOnlyList<TableCell> cells)
    {
        if (cells.Any(static cell => cell.Mean is null || !cell.Progress.IsSettled))
            return (ClaimVerdict.NotEnoughReplicas, $"{column}: not every row is finished.");
        var means = cells.Select(static cell => cell.Mean!.Value).ToList();
        var (difference, bound, says) = claim is Claim.Above above
            ? (means[0] - means[1], above.By, "above by")
            : (means.Max() - means.Min(), ((Claim.Flat)claim).Within, "apart at most by");
        if (spread is not > 0)
            return (ClaimVerdict.NotEnoughReplicas, string.Create(CultureInfo.InvariantCulture, $"{column}: {says} {difference:0.00}; no deviation is known, so two replicas of the baseline are needed at least."));
        var deviations = difference / spread.Value;
        var held = claim is Claim.Above ? deviations > bound : deviations <= bound;
        return (
            held ? ClaimVerdict.Held : ClaimVerdict.NotHeld,
            string.Create(CultureInfo.InvariantCulture, $"{column}: {says} {difference:0.00}, {deviations:0.0} standard deviations of {spread.Value:0.00}; {(claim is Claim.Above ? "more than" : "at most")} {bound:0.#} were expected."));
    }

    private static double? Spread(StudyDefinition study, TableColumn column) => column.Spread
        ?? (study.Layout.Condensed.FirstOrDefault(each => each.Key == column.Title).Value is { } full && study.Deviations.TryGetValue(full, out var known) ? known : null);

    private static IReadOnlyList<string> RowsOf(TableDefinition table, Claim claim) => claim switch
    {
        Claim.Above above => [above.Row, above.Than],
        Claim.Flat { Rows.Count: > 0 } flat => flat.Rows,
        _ => [.. table.Rows.Where(static row => row.Kind == RowKind.Run).Select(static row => row.Id)],
    };

    private static TableRow? RowOf(TableDefinition table, ResultTable results, string id) =>
        table.Rows.FirstOrDefault(row => row.Id == id) is { } row ? results.Rows.FirstOrDefault(each => each.Name == row.Label) : null;
}

using T5Platform.Study.Definitions;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Results;

/// <summary>A study's table in the making: cells, then boldface column by column.</summary>
internal sealed class StudyTableDraft(StudyDefinition study, TableDefinition table, IReadOnlyList<StudyScore> scores, StudyTableOptions options)
{
    private const ulong DrawsFrom = 20_191_024;
    private readonly TableLayout _layout = study.LayoutOf(table);
    private readonly RowDefinition? _baseline = table.Rows.FirstOrDefault(static row => row.Kind is RowKind.Run or RowKind.Full && row.Baseline);
    private readonly Dictionary<string, Dictionary<string, MeasuredCell>> _measured = scores.GroupBy(static score => score.Row).ToDictionary(
        static ofRow => ofRow.Key, static ofRow => ofRow.GroupBy(static score => score.Column).ToDictionary(static cell => cell.Key, static cell => new MeasuredCell(cell)));

    public ResultTable Finished()
    {
        var rows = table.Rows.Where(static row => row.Kind is RowKind.Run or RowKind.Full).ToList();
        var columns = StudyColumns.Of(study, table, options.Full).Select(column => Bold(rows, column, [.. rows.Select(row => Cell(row, column))])).ToList();
        return new()
        {
            Title = table.Caption,
            Columns = [.. columns.Select(static column => column.Column)],
            Rows = [.. rows.Select((row, index) => new TableRow { Name = row.Label, Baseline = row.Baseline, Cells = [.. columns.Select(column => column.Cells[index])] })],
            Notes = Notes(rows, [.. columns.Select(static column => column.Column)]),
            Progress = ProgressOf(scores.DistinctBy(static score => (score.Row, score.Seed, score.Evaluation))),
        };
    }

    private TableCell Cell(RowDefinition row, StudyColumns column) => _layout.Averages.ContainsKey(column.Full) ? AverageCell(row, column) : TaskCell(row, column);

    private TableCell TaskCell(RowDefinition row, StudyColumns column)
    {
        var measured = Measured(row, column.Full);
        var cell = CellOf(row, column, measured.Values, measured.Scores, measured.Sources);
        if (measured.Examples is not { } examples)
            return cell;
        var baseline = _baseline is { } against && against != row ? Measured(against, column.Full).Examples : null;
        return cell with
        {
            Interval = Resampling.Interval(examples, DrawsFrom),
            Chance = baseline is not null && baseline.Count == examples.Count ? Resampling.Chance(examples, baseline, DrawsFrom) : null,
        };
    }

    /// <summary>The average of each seed which has every part's score; over these, mean and deviation.</summary>
    private TableCell AverageCell(RowDefinition row, StudyColumns column)
    {
        var parts = _layout.Averages[column.Full].SelectMany(static task => task).Select(part => Measured(row, part)).ToList();
        var scores = parts.SelectMany(static part => part.Scores).ToList();
        var ofSeeds = scores.Where(static score => score.Score is not null).Select(static score => score.Seed).Distinct().Order()
            .Select(seed => _layout.Average(column.Full, part => Measured(row, part).Of(seed)));
        return CellOf(row, column, [.. ofSeeds.OfType<double>()], scores, [.. parts.SelectMany(static part => part.Sources)]);
    }

    private TableCell CellOf(RowDefinition row, StudyColumns column, List<double> values, IReadOnlyList<StudyScore> parts, IReadOnlyList<CellSource> sources) => new()
    {
        Mean = Statistics.Mean(values),
        StandardDeviation = Statistics.StandardDeviation(values),
        Count = values.Count,
        Published = options.Published && column.Condensed is { } name && study.Row(Shown(row))!.Published.TryGetValue(name, out var published) ? published : null,
        Progress = ProgressOf(parts),
        Sources = sources,
    };

    /// <summary>A full row shows another one's results.</summary>
    private static string Shown(RowDefinition row) => row.Kind == RowKind.Full ? row.Of! : row.Id;

    private MeasuredCell Measured(RowDefinition row, string column) =>
        _measured.TryGetValue(Shown(row), out var ofRow) && ofRow.TryGetValue(column, out var cell) ? cell : MeasuredCell.Empty;

    /// <summary>Bold is whatever is no more than two standard deviations below the best: those of the baseline's replicas or, without any, the study's known ones.</summary>
    private (TableColumn Column, IReadOnlyList<TableCell> Cells) Bold(IReadOnlyList<RowDefinition> rows, StudyColumns column, IReadOnlyList<TableCell> cells)
    {
        var settled = Enumerable.Range(0, rows.Count).Where(index => IsSettled(cells[index])).ToList();
        if (settled.Count == 0)
            return (column.Column, cells);
        var own = settled.FirstOrDefault(index => rows[index].Baseline && cells[index].Count > 1, -1);
        double? spread = own >= 0 ? cells[own].StandardDeviation : study.Deviations.TryGetValue(column.Full, out var known) ? known : null;
        var least = settled.Max(index => cells[index].Mean) - (2 * (spread ?? 0));
        return (
            column.Column with { Spread = spread, SpreadRow = own >= 0 ? rows[own].Label : null },
            [.. cells.Select(cell => IsSettled(cell) && cell.Mean >= least ? cell with { Bold = true } : cell)]);

        static bool IsSettled(TableCell cell) => cell is { Mean: not null, Progress.IsSettled: true };
    }

    private List<string> Notes(IReadOnlyList<RowDefinition> rows, IReadOnlyList<TableColumn> columns)
    {
        var seeds = scores.Select(static score => score.Seed).Distinct().Order().ToList();
        var notes = new List<string>();
        if (seeds.Count > 1)
            notes.Add($"Mean ± sample standard deviation over seeds {string.Join(", ", seeds)}.");
        if (rows.Any(static row => row.Baseline))
            notes.Add("* baseline.");
        if (columns.FirstOrDefault(static column => column.SpreadRow is not null) is { SpreadRow: { } row })
            notes.Add($"Bold: within two standard deviations of the column's best, the deviation of the replicas of '{row}'.");
        else if (columns.Any(static column => column.Spread is not null))
            notes.Add($"Bold: within two standard deviations of the column's best, the deviation published with the study over {study.DeviationRuns} runs.");
        else
            notes.Add("Bold: the best of the column; the table has no baseline with replicas to take a deviation from.");
        if (scores.Any(static score => score.Examples is not null))
            notes.Add("In brackets: the 95 % interval of the mean by bootstrap over examples, those of all seeds together, and p of a paired test against the baseline by random exchange (1,000 draws each).");
        if (options.Published)
            notes.Add("In brackets: the published score, and the difference from it.");
        return notes;
    }

    private static Progress ProgressOf(IEnumerable<StudyScore> parts)
    {
        var (scored, failed, total, done) = (0, 0, 0, 0.0);
        foreach (var part in parts)
        {
            total++;
            scored += part.Score is not null ? 1 : 0;
            failed += part is { Score: null, Failure: not null } ? 1 : 0;
            done += part.Score is not null || part.Failure is not null ? 1 : Math.Clamp(part.Fraction, 0, 1);
        }

        return new(scored, failed, total, total == 0 ? 1 : done / total);
    }
}

using T5Platform.Study.Definitions;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Results;

/// <summary>A study's table in the making: cells, then boldface column by column.</summary>
internal sealed class StudyTableDraft(StudyDefinition study, TableDefinition table, IReadOnlyList<StudyScore> scores, StudyTableOptions options)
{
    private const ulong DrawsFrom = 20_191_024;
    private readonly TableLayout _layout = study.LayoutOf(table);
    private readonly RowDefinition? _baseline = table.Rows.FirstOrDefault(static row => row.Kind is RowKind.Run or RowKind.Full && row.Baseline);
    private readonly ILookup<(string Row, string Column), StudyScore> _scores = scores.ToLookup(static score => (score.Row, score.Column));

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

    private TableCell Cell(RowDefinition row, StudyColumns column)
    {
        var id = Shown(row);
        var parts = Parts(column.Full).SelectMany(part => _scores[(id, part)]).ToList();
        var values = Values(id, column.Full);
        var examples = Examples(id, column.Full);
        var baseline = examples is not null && _baseline is { } against && against != row ? Examples(Shown(against), column.Full) : null;
        return new()
        {
            Mean = Statistics.Mean(values),
            StandardDeviation = Statistics.StandardDeviation(values),
            Count = values.Count,
            Published = options.Published && column.Condensed is { } name && study.Row(id)!.Published.TryGetValue(name, out var published) ? published : null,
            Interval = examples is null ? null : Resampling.Interval(examples, DrawsFrom),
            Chance = examples is not null && baseline is not null && baseline.Count == examples.Count ? Resampling.Chance(examples, baseline, DrawsFrom) : null,
            Progress = ProgressOf(parts),
            Sources = [.. parts.Select(static part => new CellSource { Seed = part.Seed, Task = part.Column, Evaluation = part.Evaluation, Runs = part.Runs, Score = part.Score, Failure = part.Failure })],
        };
    }

    /// <summary>A full row shows another one's results.</summary>
    private static string Shown(RowDefinition row) => row.Kind == RowKind.Full ? row.Of! : row.Id;

    private IEnumerable<string> Parts(string column) =>
        _layout.Averages.TryGetValue(column, out var tasks) ? tasks.SelectMany(static task => task) : [column];

    /// <summary>The score of each seed; of an average, that of each seed which has every part's.</summary>
    private List<double> Values(string row, string column)
    {
        if (!_layout.Averages.ContainsKey(column))
            return [.. _scores[(row, column)].OrderBy(static score => score.Seed).Select(static score => score.Score).OfType<double>()];
        var ofSeeds =
            from part in Parts(column)
            from score in _scores[(row, part)]
            where score.Score is not null
            group (part, Score: score.Score!.Value) by score.Seed into seed
            orderby seed.Key
            select _layout.Average(column, seed.ToDictionary(static each => each.part, static each => each.Score));
        return [.. ofSeeds.OfType<double>()];
    }

    /// <summary>Scores of all seeds' examples in one row; null for an average, or where one seed has none.</summary>
    private List<double>? Examples(string row, string column)
    {
        var seeds = _scores[(row, column)].OrderBy(static score => score.Seed).ToList();
        return seeds.Count > 0 && seeds.TrueForAll(static seed => seed.Examples is { Count: > 0 }) ? [.. seeds.SelectMany(static seed => seed.Examples!)] : null;
    }

    /// <summary>Bold is whatever is no more than two standard deviations below the best: those of the baseline's replicas or, without any, the study's known ones.</summary>
    private (TableColumn Column, IReadOnlyList<TableCell> Cells) Bold(IReadOnlyList<RowDefinition> rows, StudyColumns column, IReadOnlyList<TableCell> cells)
    {
        var settled = Enumerable.Range(0, rows.Count).Where(index => cells[index] is { Mean: not null, Progress.IsSettled: true }).ToList();
        if (settled.Count == 0)
            return (column.Column, cells);
        var own = settled.FirstOrDefault(index => rows[index].Baseline && cells[index].Count > 1, -1);
        double? spread = own >= 0 ? cells[own].StandardDeviation : study.Deviations.TryGetValue(column.Full, out var known) ? known : null;
        var least = settled.Max(index => cells[index].Mean) - (2 * (spread ?? 0));
        return (
            column.Column with { Spread = spread, SpreadRow = own >= 0 ? rows[own].Label : null },
            [.. cells.Select((cell, index) => settled.Contains(index) && cell.Mean >= least ? cell with { Bold = true } : cell)]);
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
        var all = parts.ToList();
        var (scored, failed) = (all.Count(static part => part.Score is not null), all.Count(static part => part.Score is null && part.Failure is not null));
        return new(scored, failed, all.Count, all.Count == 0 ? 1 : all.Average(static part => part.Score is not null || part.Failure is not null ? 1 : Math.Clamp(part.Fraction, 0, 1)));
    }
}

using T5Platform.Study.Definitions;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Results;

/// <summary>A study's tables: of results as they stand, and as they were published.</summary>
public static class StudyTables
{
    /// <summary>A table of results.</summary>
    /// <param name="study">The study, at the scale that was run.</param>
    /// <param name="table">One of its tables.</param>
    /// <param name="scores">Everything that is known of its rows.</param>
    /// <param name="options">What it shows.</param>
    public static ResultTable Of(StudyDefinition study, TableDefinition table, IReadOnlyList<StudyScore> scores, StudyTableOptions? options = null) =>
        new StudyTableDraft(study, table, scores, options ?? new()).Finished();

    /// <summary>A table as it was published.</summary>
    public static ResultTable Published(StudyDefinition study, TableDefinition table, StudyTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        var columns = StudyColumns.Of(study, table, options?.Full ?? false);
        return new()
        {
            Title = table.Caption,
            Columns = [.. columns.Select(static column => column.Column)],
            Rows = [.. table.Rows.Select(row => new TableRow
            {
                Name = row.Label,
                Baseline = row.Star || (row.Kind == RowKind.Full && study.Row(row.Of!) is { Star: true }),
                Cells = [.. columns.Select(column => Cell(study, row, column))],
            })],
            Notes = ["As published.", .. table.Rows.Select(static row => row.Note).OfType<string>()],
            Progress = new(0, 0, 0, 1),
        };
    }

    private static TableCell Cell(StudyDefinition study, RowDefinition row, StudyColumns column)
    {
        var score = column.Condensed is { } condensed && row.Published.TryGetValue(condensed, out var published)
            ? published
            : Full(study, row, column.Full);
        var bold = column.Condensed is { } name && row.Published.ContainsKey(name) ? row.Bold.Contains(name) : row.BoldScores.Contains(column.Full);
        return new()
        {
            Mean = score,
            Count = score is null ? 0 : 1,
            Bold = bold,
            Decimals = row.Kind == RowKind.Statistic || (row.Of is { } of && study.Row(of)?.Kind == RowKind.Statistic) ? 3 : 2,
            Progress = new(score is null ? 0 : 1, 0, score is null ? 0 : 1, 1),
            Sources = [],
        };
    }

    private static double? Full(StudyDefinition study, RowDefinition row, string column)
    {
        var full = row.Scores.Count > 0 ? row : study.Rows.FirstOrDefault(each => each.Kind == RowKind.Full && each.Of == row.Id);
        return full is not null && full.Scores.TryGetValue(column, out var score) ? score : null;
    }
}

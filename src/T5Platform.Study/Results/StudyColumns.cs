using T5Platform.Study.Definitions;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Results;

/// <summary>A column of a study's table.</summary>
/// <param name="Condensed">Name of the condensed column; null for a full one that no condensed column shows.</param>
/// <param name="Full">The full column.</param>
/// <param name="Column">As a table has it.</param>
internal sealed record StudyColumns(string? Condensed, string Full, TableColumn Column)
{
    public static IReadOnlyList<StudyColumns> Of(StudyDefinition study, TableDefinition table, bool full)
    {
        var layout = study.LayoutOf(table);
        return full
            ? [.. layout.Full.Select(column => new StudyColumns(layout.Condensed.FirstOrDefault(each => each.Value == column).Key, column, Shown(layout, column, column)))]
            : [.. layout.Condensed.Select(column => new StudyColumns(column.Key, column.Value, Shown(layout, column.Key, column.Value)))];
    }

    private static TableColumn Shown(TableLayout layout, string title, string full) => layout.Averages.ContainsKey(full) || !full.Contains('.', StringComparison.Ordinal)
        ? new() { Title = title }
        : new() { Title = title, Task = full[..full.LastIndexOf('.')], Metric = full[(full.LastIndexOf('.') + 1)..] };
}

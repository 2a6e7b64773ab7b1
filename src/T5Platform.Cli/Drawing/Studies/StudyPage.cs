using System.Globalization;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;
using T5Platform.Study.Words;

namespace T5Platform.Cli.Drawing.Studies;

/// <summary>A table of a study, and one row of it.</summary>
internal static class StudyPage
{
    public static IReadOnlyList<string> Table(StudyDefinition study, TableDefinition table, int width)
    {
        var columns = study.Layout.Condensed.Select(static column => column.Key).ToList();
        var grid = new Grid([new("ROW"), new("LABEL", Gives: true), new("CHANGES", Gives: true), .. columns.Select(static column => new Column(column, Right: true))]);
        foreach (var row in table.Rows)
            grid.Add([row.Id, row.Baseline ? $"* {row.Label}" : row.Label, Changes(row), .. columns.Select(column => Score(row, column))]);
        return
        [
            Ink.Of($"{table.Id}: {table.Caption}{(table.Section is { } section ? $" (paper {section})" : "")}", Ink.Strong),
            "",
            .. grid.Draw(width),
            .. Notes(table, width),
            .. table.Claims.Count == 0 ? [] : new[] { "", Ink.Of("Expected:", Ink.Faint) },
            .. table.Claims.SelectMany(claim => Wrapped.Lines($"{claim.Id}: {claim.Says}.", width, 2)),
        ];
    }

    public static IReadOnlyList<string> Row(StudyDefinition study, RowDefinition row, int width)
    {
        var facts = new List<string> { Ink.Of($"{row.Id}: {row.Label}", Ink.Strong) };
        if (row.Experiment is { } experiment)
            facts.Add(Ink.Of($"experiment {experiment}"));
        if (row.Tree is { } tree)
        {
            var sentences = SettingsDifference.Sentences(tree, study.BaselineTree);
            facts.AddRange(["", Ink.Of(sentences.Count == 0 ? "It is the baseline." : "Beside the baseline:")]);
            facts.AddRange(sentences.SelectMany(sentence => Wrapped.Lines(sentence, width, 2)));
            facts.AddRange(["", Ink.Of("All settings:", Ink.Faint), .. tree.Leaves.Select(static leaf => Ink.Of($"  {leaf.Key}: {leaf.Value}"))]);
        }

        if (row.Unstated.Count > 0)
            facts.AddRange(["", .. Wrapped.Lines($"No source states {string.Join(", ", row.Unstated)}: what stands there is this catalogue's choice.", width, 0)]);
        if (row.Note is { } note)
            facts.AddRange(["", .. Wrapped.Lines(note, width, 0)]);
        return facts;
    }

    private static IEnumerable<string> Notes(TableDefinition table, int width) =>
        table.Rows.Where(static row => row.Note is not null).SelectMany(row => Wrapped.Lines($"{row.Id}: {row.Note}", width, 0, Ink.Faint)).Prepend("");

    private static string Changes(RowDefinition row) => row.Kind switch
    {
        RowKind.Statistic => $"spread of {row.Of}",
        RowKind.Full => $"all scores of {row.Of}",
        RowKind.Illustration => $"scored as {row.Of}",
        RowKind.External => "others' results",
        _ => string.Join(", ", row.Factors.Select(static factor => $"{factor.Key}: {factor.Value}")),
    };

    private static Cell Score(RowDefinition row, string column) => row.Published.TryGetValue(column, out var score)
        ? new(score.ToString(row.Kind == RowKind.Statistic ? "0.000" : "0.00", CultureInfo.InvariantCulture), row.Bold.Contains(column) ? Ink.Strong : null)
        : new("");
}

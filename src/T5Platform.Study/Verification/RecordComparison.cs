using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using T5Platform.Study.Definitions;

namespace T5Platform.Study.Verification;

/// <summary>A study beside a record of the paper's figures, row by row. A record of another shape is told as findings, never thrown.</summary>
internal sealed class RecordComparison(StudyDefinition study, JsonElement record)
{
    private readonly List<Finding> _found = [];
    private int _scores;
    private int _bold;
    private int _settings;
    private int _rows;

    public IReadOnlyList<string> Counts =>
    [
        $"{_rows} rows of the record compared: {_scores} scores, {_bold} cells' boldface, {_settings} settings.",
    ];

    public IReadOnlyList<Finding> Findings()
    {
        if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty("tables", out var tables) || tables.ValueKind != JsonValueKind.Array)
            return [new("record", "tables", "row", "The record has no list 'tables'.")];
        var rows = tables.EnumerateArray().SelectMany(RowsOf).ToList();
        var ids = rows.Select(Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in study.Rows.Where(row => !ids.Contains(row.Id)))
            _found.Add(new(row.Id, "", "row", "The record has no such row."));
        foreach (var row in rows)
            Row(row);
        Deviations();
        return _found;
    }

    private void Row(JsonElement theirs)
    {
        _rows++;
        if (study.Row(Id(theirs)) is not { } ours)
        {
            _found.Add(new(Id(theirs), "", "row", "The study has no such row."));
            return;
        }

        Scores(ours, theirs, "published", ours.Kind == RowKind.Full ? study.Row(ours.Of!)!.Scores : ours.Published, isFull: ours.Kind == RowKind.Full);
        Scores(ours, theirs, "published_as_printed", ours.Printed);
        Scores(ours, theirs, "per_task", ours.Scores.Count > 0 ? ours.Scores : FullOf(ours));
        Bold(ours, theirs, "bold", ours.Bold, ours.Published.Count);
        Bold(ours, theirs, "bold_per_task", ours.BoldScores, ours.BoldScores.Count);
        if (ours.Experiment is { } experiment && Text(theirs, "experiment_id") is var theirExperiment && theirExperiment != experiment)
            _found.Add(new(ours.Id, "experiment", "setting", $"It is of '{experiment}' here, of '{theirExperiment}' in the record."));
        if (ours is { Settings: { } settings, Kind: RowKind.Run })
            Settings(ours, settings, theirs);
    }

    private IReadOnlyDictionary<string, double> FullOf(RowDefinition row) =>
        study.Rows.FirstOrDefault(each => each.Kind == RowKind.Full && each.Of == row.Id)?.Scores ?? new Dictionary<string, double>();

    /// <summary>A full row prints no condensed scores of its own: the record's are held against its full ones.</summary>
    private void Scores(RowDefinition row, JsonElement theirs, string field, IReadOnlyDictionary<string, double> ours, bool isFull = false)
    {
        var map = theirs.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(static each => each.Value.ValueKind == JsonValueKind.Number).ToDictionary(static each => each.Name, static each => each.Value.GetDouble())
            : [];
        var full = study.Layout.Condensed.ToDictionary(static column => column.Key, static column => column.Value);
        var mine = isFull ? row.Scores : ours;
        foreach (var (column, score) in map)
        {
            _scores++;
            if (!mine.TryGetValue(isFull ? full.GetValueOrDefault(column, column) : column, out var own) || own != score)
                _found.Add(new(row.Id, column, "score", string.Create(CultureInfo.InvariantCulture, $"{field}: {(mine.Count == 0 ? "nothing" : own)} here, {score} in the record.")));
        }

        foreach (var column in isFull ? [] : mine.Keys.Where(column => !map.ContainsKey(column)))
            _found.Add(new(row.Id, column, "score", $"{field}: a score here, none in the record."));
    }

    private void Bold(RowDefinition row, JsonElement theirs, string field, IReadOnlyList<string> ours, int cells)
    {
        var bold = theirs.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(static each => each.GetString() ?? "").ToHashSet(StringComparer.Ordinal)
            : [];
        _bold += cells;
        foreach (var column in bold.Except(ours))
            _found.Add(new(row.Id, column, "bold", "Bold in the record, not here."));
        foreach (var column in ours.Except(bold))
            _found.Add(new(row.Id, column, "bold", "Bold here, not in the record."));
    }

    private void Settings(RowDefinition row, Study.Settings.ExperimentSettings settings, JsonElement theirs)
    {
        var merged = RecordSettings.Merged(record, theirs);
        foreach (var (path, ours) in RecordSettings.Of(settings))
        {
            var stated = RecordSettings.At(merged, path);
            // What no source states is null there, and a choice here.
            if (stated is null)
                continue;
            _settings++;
            if (!RecordSettings.Agree(stated, ours))
                _found.Add(new(row.Id, path, "setting", $"{ours ?? "nothing"} here, {stated} in the record."));
        }
    }

    private void Deviations()
    {
        if (!record.TryGetProperty("standard_deviation", out var deviation) || !deviation.TryGetProperty("per_task", out var columns))
            return;
        foreach (var column in columns.EnumerateObject())
        {
            _scores++;
            if (study.Deviations.GetValueOrDefault(column.Name) != column.Value.GetDouble())
                _found.Add(new("deviations", column.Name, "deviation", $"{study.Deviations.GetValueOrDefault(column.Name)} here, {column.Value} in the record."));
        }
    }

    private static IEnumerable<JsonElement> RowsOf(JsonElement table) =>
        table.TryGetProperty("rows", out var rows) && rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray() : [];

    private static string Id(JsonElement row) => Text(row, "id") ?? "";

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

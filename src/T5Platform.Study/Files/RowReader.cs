using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Files;

/// <summary>Reads rows: levels of factors, then the row's own change, laid over the baseline.</summary>
internal sealed class RowReader(SettingsTree baseline, IReadOnlyDictionary<string, Factor> factors, TableLayout layout)
{
    public RowDefinition? Read(StudyFile file, SpecValue value, IReadOnlyList<string>? ownColumns)
    {
        var at = (SpecObject)value.Value;
        if (at.Text("row") is not { } id)
            return null;
        var kind = at.Text("kind") is { } text ? SpecChoice.Read<RowKind>(text) : RowKind.Run;
        var row = new RowDefinition
        {
            Id = id,
            Kind = kind,
            Label = at.Text("label") ?? id,
            Experiment = kind is RowKind.Run or RowKind.Illustration ? at.Text("experiment") ?? id : null,
            Baseline = at.Flag("baseline") ?? false,
            Star = at.Flag("star") ?? false,
            Of = at.Text("of"),
            Factors = Maps.Texts(at.Object("factors")),
            Replicas = (int?)at.Whole("replicas"),
            Published = Columns(file, at, "published", [.. layout.Condensed.Select(static column => column.Key)]),
            Printed = Columns(file, at, "printed", [.. layout.Condensed.Select(static column => column.Key)]),
            Bold = Maps.List(at, "bold"),
            Scores = Scores(file, at, ownColumns ?? layout.Full),
            BoldScores = Maps.List(at, "boldScores"),
            RelativeSize = at.Text("relativeSize"),
            RelativeCost = at.Text("relativeCost"),
            Unstated = Maps.List(at, "unstated"),
            Note = at.Text("note"),
        };
        Refers(file, at, kind);
        return row.Experiment is null ? row : Settled(file, at, row);
    }

    private RowDefinition Settled(StudyFile file, SpecObject at, RowDefinition row)
    {
        if (Change(file, at) is not { } change)
            return row;
        var tree = baseline.With(change);
        return row with { Change = change, Tree = tree, Settings = SettingsReader.Read(tree, at.Path, file.Errors) };
    }

    /// <summary>Levels in the order in which the row names them, then its own change; null when one of them is bad.</summary>
    private SettingsTree? Change(StudyFile file, SpecObject at)
    {
        var change = SettingsTree.Empty;
        var sound = file.IsClean(SpecDocument.PathOf(at.Path, "change"));
        var levels = at.Object("factors");
        foreach (var name in levels?.Names ?? [])
        {
            if (Level(file, name, levels![name]!) is { } level)
                change = change.Stacked(level);
            else
                sound = false;
        }

        return sound ? change.Stacked(file.Tree(at, "change")) : null;
    }

    private SettingsTree? Level(StudyFile file, string name, SpecValue value)
    {
        var level = (string)value.Value;
        if (!factors.TryGetValue(name, out var factor))
            file.Errors.Add(value, SpecErrorCode.NotAllowed, $"There is no factor '{name}'.{NearestName.Hint(name, factors.Keys)} Allowed: {string.Join(", ", factors.Keys)}.");
        else if (factor.At(level) is { } tree)
            return tree;
        else
            file.Errors.Add(value, SpecErrorCode.NotAllowed,
                $"The factor '{name}' has no level '{level}'.{NearestName.Hint(level, factor.Levels.Select(static each => each.Key))} Allowed: {string.Join(", ", factor.Levels.Select(static each => each.Key))}.");
        return null;
    }

    private static Dictionary<string, double> Columns(StudyFile file, SpecObject at, string field, IReadOnlyList<string> allowed)
    {
        var map = at.Object(field);
        foreach (var name in map?.Names.Where(name => !allowed.Contains(name)) ?? [])
            file.Errors.Add(map![name]!, SpecErrorCode.NotAllowed, $"'{name}' is no condensed column.{NearestName.Hint(name, allowed)} Allowed: {string.Join(", ", allowed)}.");
        return Maps.Numbers(map);
    }

    private static Dictionary<string, double> Scores(StudyFile file, SpecObject at, IReadOnlyList<string> columns)
    {
        var scores = at.List("scores");
        if (scores.Count > 0 && scores.Count != columns.Count && file.IsClean(SpecDocument.PathOf(at.Path, "scores")))
            file.Errors.Add(at["scores"]!, SpecErrorCode.OutOfRange, $"There are {scores.Count} scores, but {columns.Count} full columns; one for each is allowed.");
        return columns.Distinct(StringComparer.Ordinal).Zip(scores).ToDictionary(static each => each.First, static each => (double)each.Second.Value);
    }

    private static void Refers(StudyFile file, SpecObject at, RowKind kind)
    {
        if (kind is RowKind.Statistic or RowKind.Full or RowKind.Illustration && at.Text("of") is null && at["kind"] is { } given)
            file.Errors.Add(given, SpecErrorCode.Missing, $"A row of the kind {given.Value} names another row: give 'of'.");
    }
}

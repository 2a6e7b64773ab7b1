using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Files;

/// <summary>A study in the making: its files laid together.</summary>
internal sealed class StudyDraft(IReadOnlyList<StudyFile> files, Func<string, StudyDefinition?> below, StudyBounds bounds)
{
    /// <summary>The study; null when what every row stands on is missing or bad.</summary>
    public StudyDefinition? Finished()
    {
        NameIsOne();
        var under = Below();
        var layout = LayoutReader.Read(files) ?? under?.Layout;
        var targets = TargetReader.Read(files);
        var factors = FactorReader.Read(files, under);
        var (tree, baseline) = Baseline(under);
        foreach (var (missing, what) in new[] { (layout is null, "layout"), (targets.Count == 0 && under is null, "targets"), (tree is null, "baseline") })
        {
            if (missing && files.All(file => file.IsClean(what)))
                files[0].Errors.Add(files[0].Errors.NextPlace(), what, SpecErrorCode.Missing, $"'{what}' is required, in one of the files or of the study that this one is over.");
        }

        if (layout is null || tree is null || baseline is null)
            return null;
        var rows = new RowReader(tree, factors, layout);
        var tables = files.SelectMany(file => TableReader.Read(file, rows)).ToList();
        var study = new StudyDefinition
        {
            Name = First("study")?.Text("study") ?? "",
            Title = First("title")?.Text("title") ?? under?.Title ?? "",
            Layout = layout,
            Deviations = First("deviations")?.Object("deviations") is { } deviations ? Maps.Numbers(deviations) : under?.Deviations ?? new Dictionary<string, double>(),
            DeviationRuns = (int)(First("deviationRuns")?.Whole("deviationRuns") ?? under?.DeviationRuns ?? 0),
            BaselineTree = tree,
            Baseline = baseline,
            Targets = targets.Count > 0 ? targets : under?.Targets ?? [],
            Factors = factors,
            Seeds = First("seeds")?.List("seeds").Select(static seed => (long)seed.Value).ToList() ?? under?.Seeds ?? [1],
            Slices = First("slices")?.Object("slices") is { } slices ? Maps.Wholes(slices) : under?.Slices ?? new Dictionary<string, int>(),
            Tables = tables,
            Differences = [.. files.SelectMany(static file => file.Root.List("differences")).Select(static at => (SpecObject)at.Value).Select(Difference).OfType<KnownDifference>()],
        };
        StudyRules.Check(files, study);
        if (bounds.MostRuns is { } most)
            StudyRules.TablesAreNoLarger(files, study, most);
        return study;
    }

    private (SettingsTree? Tree, ExperimentSettings? Settings) Baseline(StudyDefinition? under)
    {
        var file = files.FirstOrDefault(static file => file.Root.Object("baseline") is not null);
        if (file is null)
            return (under?.BaselineTree, under?.Baseline);
        if (!file.IsClean("baseline"))
            return (null, null);
        var tree = (under?.BaselineTree ?? SettingsTree.Empty).With(file.Tree(file.Root, "baseline"));
        return (tree, SettingsReader.Read(tree, "baseline", file.Errors));
    }

    private StudyDefinition? Below()
    {
        var file = files.FirstOrDefault(static file => file.Root["over"] is not null);
        if (file?.Root["over"] is not { } over)
            return null;
        var study = below((string)over.Value);
        if (study is null)
            file.Errors.Add(over, SpecErrorCode.NotAllowed, $"There is no study '{over.Value}' to be over; t5, the paper's, is one.");
        return study;
    }

    private void NameIsOne()
    {
        var name = First("study")?.Text("study");
        if (name is not null && name == bounds.Taken)
            files[0].Errors.Add(files[0].Root["study"]!, SpecErrorCode.NotAllowed, $"'{name}' is the name of the study that others are over; give this one another name.");
        foreach (var file in files.Where(file => file.Root.Text("study") is { } other && other != name))
            file.Errors.Add(file.Root["study"]!, SpecErrorCode.NotAllowed, $"This file is of the study '{file.Root.Text("study")}', but the first one is of '{name}'; only that is allowed.");
    }

    private SpecObject? First(string field) => files.Select(static file => file.Root).FirstOrDefault(root => root[field] is not null);

    private static KnownDifference? Difference(SpecObject at) =>
        at.Text("row") is { } row && at.Text("column") is { } column && at.Text("rule") is { } rule && at.Text("reason") is { } reason
            ? new(row, column, rule, reason)
            : null;
}

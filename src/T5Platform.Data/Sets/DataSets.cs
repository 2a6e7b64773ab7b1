using T5Platform.Data.Sets.Known;

namespace T5Platform.Data.Sets;

/// <summary>The sets that are known, by name.</summary>
public static class DataSets
{
    /// <summary>Stands for every set.</summary>
    public const string Everything = "all";

    /// <summary>All sets.</summary>
    public static IReadOnlyList<DataSet> All { get; } = [.. GlueSets.All, .. SuperGlueSets.All, .. GenerationSets.All, .. TranslationSets.All, .. CorpusSets.All];

    /// <summary>Names of sets and of groups, and the one that stands for all.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static set => set.Name), .. All.Select(static set => set.Group).Distinct().Except(All.Select(static set => set.Name)), Everything];

    /// <summary>The set of that name, the sets of that group, or all; empty: there is nothing of that name.</summary>
    public static IReadOnlyList<DataSet> Find(string name) => All.FirstOrDefault(set => set.Name == name) is { } found
        ? [found]
        : [.. All.Where(set => name == Everything || set.Group == name)];
}

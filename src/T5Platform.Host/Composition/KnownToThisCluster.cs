using T5Platform.Contracts.Specs.Reading;
using T5Platform.Data;

namespace T5Platform.Host.Composition;

/// <summary>The names that specs may use: those that the data room of this version has, and users' own tasks below the data directory.</summary>
internal static class KnownToThisCluster
{
    /// <param name="dataRoot">The data directory as this process sees it; null: users' own tasks are not known here.</param>
    public static KnownNames Names(string? dataRoot) => new()
    {
        Corpora = DataCatalogue.CorpusNames,
        Objectives = DataCatalogue.ObjectiveNames,
        IsObjective = DataCatalogue.IsObjective,
        Tasks = DataCatalogue.TaskNames,
        IsTask = name => DataCatalogue.IsOwnTask(dataRoot, name), // looked up each time: a file may come while we run
    };
}

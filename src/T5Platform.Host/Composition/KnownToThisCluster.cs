using T5Platform.Contracts.Specs.Reading;
using T5Platform.Data;

namespace T5Platform.Host.Composition;

/// <summary>The names that specs may use: those that the data room of this version has, users' own tasks below the data directory, and the operator's tenants.</summary>
internal static class KnownToThisCluster
{
    /// <param name="dataRoot">The data directory as this process sees it; null: users' own tasks are not known here.</param>
    /// <param name="tenants">The tenants that an operator named; while there is none, any name will do.</param>
    public static KnownNames Names(string? dataRoot, IReadOnlyCollection<string> tenants) => new()
    {
        Corpora = DataCatalogue.CorpusNames,
        Objectives = DataCatalogue.ObjectiveNames,
        IsObjective = DataCatalogue.IsObjective,
        Tasks = DataCatalogue.TaskNames,
        Tenants = tenants.Count > 0 ? tenants : null,
        IsTask = name => DataCatalogue.IsOwnTask(dataRoot, name), // looked up each time: a file may come while we run
    };
}

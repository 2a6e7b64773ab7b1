using T5Platform.Contracts.Specs.Reading;
using T5Platform.Data;

namespace T5Platform.Host.Composition;

/// <summary>The names that specs may use, as the data room of this version has them.</summary>
internal static class KnownToThisCluster
{
    public static KnownNames Names { get; } = new()
    {
        Corpora = DataCatalogue.CorpusNames,
        Objectives = DataCatalogue.ObjectiveNames,
        IsObjective = DataCatalogue.IsObjective,
        Tasks = DataCatalogue.TaskNames,
    };
}

using System.Collections.Concurrent;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Definitions;
using T5Platform.Study.Running;
using T5Platform.Study.Scales;

namespace T5Platform.Web.Studies;

/// <summary>The tables of the paper's study at each scale; each is worked out once.</summary>
internal static class PaperTables
{
    /// <summary>The scale that a dashboard begins with: it needs nothing but a CPU.</summary>
    public const string FirstScale = "cpu-minutes";

    private static readonly ConcurrentDictionary<(string Table, string Scale), TableAtScale> Known = new();

    /// <summary>The study.</summary>
    public static StudyDefinition Study => PaperCatalogue.Study;

    /// <summary>Names of the scales.</summary>
    public static IReadOnlyList<string> Scales { get; } = [.. ScaleProfiles.All.Select(static profile => profile.Name)];

    /// <summary>A table at a scale; null: there is no such table, or no such scale.</summary>
    public static TableAtScale? Find(string table, string scale) => Study.Table(table) is { } definition && ScaleProfiles.Find(scale) is { } profile
        ? Known.GetOrAdd((table, scale), _ => TableAtScale.Of(Study, definition, profile))
        : null;
}

using T5Platform.Study.Catalogue;
using T5Platform.Study.Definitions;
using T5Platform.Study.Running;
using T5Platform.Study.Scales;

namespace T5Platform.Web.Studies;

/// <summary>The tables of the paper's study at each scale.</summary>
internal static class PaperTables
{
    /// <summary>The scale that a dashboard begins with: it needs nothing but a CPU.</summary>
    public const string FirstScale = "cpu-minutes";

    /// <summary>The tables.</summary>
    public static ScaledTables Tables { get; } = new(PaperCatalogue.Study);

    /// <summary>The study.</summary>
    public static StudyDefinition Study => Tables.Study;

    /// <summary>Names of the scales.</summary>
    public static IReadOnlyList<string> Scales { get; } = [.. ScaleProfiles.All.Select(static profile => profile.Name)];

    /// <summary>The scale of that name, or the first one.</summary>
    public static string ScaleOf(string? name) => name is not null && Scales.Contains(name) ? name : FirstScale;

    /// <summary>A table at a scale; null: there is no such table, or no such scale.</summary>
    public static TableAtScale? Find(string table, string scale) => Tables.Find(table, scale);

    /// <summary>Whether a table is of the paper's study, and not of somebody's own.</summary>
    public static bool Has(TableAtScale table) => table.Study.Name == PaperCatalogue.Name;
}

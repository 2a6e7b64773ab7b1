using System.Globalization;
using T5Platform.Study.Claims;
using T5Platform.Study.Running;
using T5Platform.Web.Studies;

namespace T5Platform.Web.Dashboard.Studies;

/// <summary>Words of the study's pages.</summary>
internal static class StudyWords
{
    /// <summary>Device-hours, with as many digits as they are worth.</summary>
    public static string Hours(double hours) => hours switch
    {
        < 0.95 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(hours * 60)):0} device-minutes"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{hours:0.0} device-hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{hours:N0} device-hours"),
    };

    /// <summary>A count with its power of ten in words: 3.5 T.</summary>
    public static string Power(double count) => count switch
    {
        >= 1e21 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e21:0.0} Z"),
        >= 1e18 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e18:0.0} E"),
        >= 1e15 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e15:0.0} P"),
        >= 1e12 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e12:0.0} T"),
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e9:0.0} G"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:0.0} M"),
    };

    /// <summary>What a table is called: the paper's by its number, another by its id.</summary>
    public static string Name(TableAtScale at) => PaperTables.Has(at) ? $"Table {at.Table.Id[1..]}" : at.Table.Id;

    /// <summary>The page of somebody's own study; a version that is not the newest, and a scale, where they are named.</summary>
    public static string Page(string study, long? version = null, string? scale = null) =>
        $"/study/own/{Uri.EscapeDataString(study)}{Query(version, scale)}";

    /// <summary>The page of a table at its scale.</summary>
    public static string Page(TableAtScale at, long? version = null) => PaperTables.Has(at)
        ? $"/study/{at.Table.Id}?scale={at.Profile.Name}"
        : $"/study/own/{Uri.EscapeDataString(at.Study.Name)}/{Uri.EscapeDataString(at.Table.Id)}{Query(version, at.Profile.Name)}";

    /// <summary>Where the API gives a table at its scale.</summary>
    public static string Address(TableAtScale at, long? version = null) => PaperTables.Has(at)
        ? $"/api/v1/study/tables/{at.Table.Id}?scale={at.Profile.Name}"
        : $"/api/v1/studies/{Uri.EscapeDataString(at.Study.Name)}/tables/{Uri.EscapeDataString(at.Table.Id)}{Query(version, at.Profile.Name)}";

    private static string Query(long? version, string? scale)
    {
        string[] parts = [.. scale is null ? [] : new[] { $"scale={scale}" }, .. version is null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"version={version}") }];
        return parts.Length == 0 ? "" : $"?{string.Join('&', parts)}";
    }

    /// <summary>What became of an expectation, and its tone.</summary>
    public static (string Word, string Tone) Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Held => ("held", "ok"),
        ClaimVerdict.NotHeld => ("not held", "fail"),
        ClaimVerdict.NotEnoughReplicas => ("not enough replicas", "wait"),
        _ => ("not at this scale", "off"),
    };
}

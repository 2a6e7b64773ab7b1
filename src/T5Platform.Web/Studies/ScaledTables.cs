using System.Collections.Concurrent;
using T5Platform.Study.Definitions;
using T5Platform.Study.Running;
using T5Platform.Study.Scales;

namespace T5Platform.Web.Studies;

/// <summary>A study's tables at each scale; each is worked out once.</summary>
public sealed class ScaledTables(StudyDefinition study)
{
    private readonly ConcurrentDictionary<(string Table, string Scale), TableAtScale> _known = new();

    /// <summary>The study.</summary>
    public StudyDefinition Study => study;

    /// <summary>A table at a scale; null: there is no such table, or no such scale.</summary>
    public TableAtScale? Find(string table, string scale) => study.Table(table) is { } definition && ScaleProfiles.Find(scale) is { } profile
        ? _known.GetOrAdd((table, scale), _ => TableAtScale.Of(study, definition, profile))
        : null;
}

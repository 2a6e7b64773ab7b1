using T5Platform.Study.Settings;

namespace T5Platform.Study.Definitions;

/// <summary>A row of a table: an experiment as a difference over the baseline, and what was published of it.</summary>
public sealed record RowDefinition
{
    /// <summary>Id, unique in the study: <c>t4-prefix-lm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public RowKind Kind { get; init; }

    /// <summary>The experiment; rows of several tables may show one. Null where there is none.</summary>
    public string? Experiment { get; init; }

    /// <summary>The words in the table.</summary>
    public required string Label { get; init; }

    /// <summary>Whether it is the baseline.</summary>
    public bool Baseline { get; init; }

    /// <summary>Whether the paper stars it.</summary>
    public bool Star { get; init; }

    /// <summary>The row that it is about, or shows again.</summary>
    public string? Of { get; init; }

    /// <summary>Level of each factor that it sets.</summary>
    public IReadOnlyDictionary<string, string> Factors { get; init; } = new Dictionary<string, string>();

    /// <summary>Everything that differs from the baseline.</summary>
    public SettingsTree Change { get; init; } = SettingsTree.Empty;

    /// <summary>All settings as a tree; null where there is no experiment.</summary>
    public SettingsTree? Tree { get; init; }

    /// <summary>All settings; null where there is no experiment.</summary>
    public ExperimentSettings? Settings { get; init; }

    /// <summary>How often it is run, each time from the first step with another seed; null: as the study says.</summary>
    public int? Replicas { get; init; }

    /// <summary>The score to hold beside one's own, by condensed column.</summary>
    public IReadOnlyDictionary<string, double> Published { get; init; } = new Dictionary<string, double>();

    /// <summary>What the condensed table prints, where that is judged a slip.</summary>
    public IReadOnlyDictionary<string, double> Printed { get; init; } = new Dictionary<string, double>();

    /// <summary>Condensed columns in boldface.</summary>
    public IReadOnlyList<string> Bold { get; init; } = [];

    /// <summary>Every score, by full column.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();

    /// <summary>Full columns in boldface.</summary>
    public IReadOnlyList<string> BoldScores { get; init; } = [];

    /// <summary>Parameters beside the baseline's, as the paper writes it: <c>2P</c>.</summary>
    public string? RelativeSize { get; init; }

    /// <summary>Operations beside the baseline's, as the paper writes it: <c>M</c>.</summary>
    public string? RelativeCost { get; init; }

    /// <summary>Settings that no source states; what stands there is this catalogue's choice.</summary>
    public IReadOnlyList<string> Unstated { get; init; } = [];

    /// <summary>What a reader must know.</summary>
    public string? Note { get; init; }
}

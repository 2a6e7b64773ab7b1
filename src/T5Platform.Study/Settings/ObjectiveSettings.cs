namespace T5Platform.Study.Settings;

/// <summary>The unsupervised objective (paper 3.3).</summary>
public sealed record ObjectiveSettings
{
    /// <summary>Name, as a spec has it.</summary>
    public required string Name { get; init; }

    /// <summary>Share of corrupted tokens; null where the objective has none.</summary>
    public double? CorruptionRate { get; init; }

    /// <summary>Mean length of corrupted spans; null where the objective draws none.</summary>
    public double? MeanSpanLength { get; init; }
}

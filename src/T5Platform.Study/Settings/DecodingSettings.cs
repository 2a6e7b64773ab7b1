namespace T5Platform.Study.Settings;

/// <summary>How outputs are decoded.</summary>
public sealed record DecodingSettings
{
    /// <summary>Beams; 1 is greedy.</summary>
    public int Beams { get; init; } = 1;

    /// <summary>Length penalty of beams.</summary>
    public double? LengthPenalty { get; init; }
}

namespace T5Platform.Data.Objectives;

/// <summary>The numbers that the paper varies in denoising objectives (sections 3.3.3 and 3.3.4), and what it leaves open.</summary>
public sealed record ObjectiveOptions
{
    /// <summary>Share of the tokens that are noise, above 0 and below 1.</summary>
    public double CorruptionRate { get; init; } = 0.15;

    /// <summary>Mean length of the spans of <c>span_corruption</c> in tokens, at least 1.</summary>
    public double MeanSpanLength { get; init; } = 3;

    /// <summary>Share of the noise of <c>bert_style</c> that becomes a random token; the rest becomes the mask. 0 to 1.</summary>
    public double RandomTokenShare { get; init; } = 0.1;

    internal void Validate()
    {
        if (CorruptionRate is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(CorruptionRate), CorruptionRate, "CorruptionRate must lie between 0 and 1.");
        if (MeanSpanLength is not (>= 1 and <= 1000))
            throw new ArgumentOutOfRangeException(nameof(MeanSpanLength), MeanSpanLength, "MeanSpanLength must lie in 1 to 1000.");
        if (RandomTokenShare is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(RandomTokenShare), RandomTokenShare, "RandomTokenShare must lie in 0 to 1.");
    }
}

namespace T5Platform.Contracts.Specs;

/// <summary>The loss beside the cross-entropy with teacher forcing (paper 3.1.2).</summary>
[GenerateSerializer, Immutable, Alias("t5.LossSpec")]
public sealed record LossSpec
{
    /// <summary>Share of the probability that is spread over the whole vocabulary; the paper has none.</summary>
    [Id(0)] public double LabelSmoothing { get; init; }

    /// <summary>Weight of log²Z per target token, which keeps logits from drifting.</summary>
    [Id(1)] public double ZLoss { get; init; } = 1e-4;

    /// <summary>What the sum is divided by.</summary>
    [Id(2)] public LossDenominator Denominator { get; init; }
}

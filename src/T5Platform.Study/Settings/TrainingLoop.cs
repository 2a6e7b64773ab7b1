using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Settings;

/// <summary>Steps, batch and rate of a training.</summary>
public sealed record TrainingLoop
{
    /// <summary>Steps.</summary>
    public required long Steps { get; init; }

    /// <summary>Sequences in a batch.</summary>
    public required int BatchRows { get; init; }

    /// <summary>Tokens of a sequence.</summary>
    public required int Length { get; init; }

    /// <summary>How the rate goes.</summary>
    public required LearningRateSchedule Schedule { get; init; }

    /// <summary>Rate that the schedule scales.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Flat steps of the inverse square root.</summary>
    public int WarmupSteps { get; init; } = 10_000;

    /// <summary>Tokens of a step, packed rows taken as full.</summary>
    public long TokensPerStep => (long)BatchRows * Length;

    /// <summary>Tokens of all steps.</summary>
    public long Tokens => Steps * TokensPerStep;
}

using T5Platform.Contracts.Facts;

namespace T5Platform.Training.Checkpoints;

/// <summary>What came of opening a checkpoint: every file is as it was written, or the first that is not is named.</summary>
public abstract record CheckpointReading
{
    private CheckpointReading()
    {
    }

    /// <summary>Every file's hash was verified.</summary>
    public sealed record Sound(VerifiedCheckpoint Checkpoint) : CheckpointReading;

    /// <summary>It must not be used.</summary>
    public sealed record Refused(CheckpointRefused Fact) : CheckpointReading;
}

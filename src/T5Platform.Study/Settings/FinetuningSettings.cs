using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Settings;

/// <summary>The fine-tunings.</summary>
public sealed record FinetuningSettings
{
    /// <summary>Which parameters they change.</summary>
    public required FinetuningMethod Method { get; init; }

    /// <summary>Whether each task of a benchmark has a fine-tuning of its own, as the final models' (paper 3.7); else a benchmark has one.</summary>
    public bool EachTask { get; init; }

    /// <summary>The loop.</summary>
    public required TrainingLoop Loop { get; init; }

    /// <summary>Sequences in a batch of a task that belongs to a benchmark; null: as the others'.</summary>
    public int? BenchmarkBatchRows { get; init; }

    /// <summary>A checkpoint is written, and judged, every so many steps.</summary>
    public required int CheckpointEvery { get; init; }
}

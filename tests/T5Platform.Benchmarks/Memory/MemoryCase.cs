using T5Platform.Contracts.Specs;
using T5Platform.Study.Estimates;

namespace T5Platform.Benchmarks.Memory;

/// <summary>A training whose fullest moment is measured and estimated.</summary>
internal sealed record MemoryCase(string Name, string Preset, int Rows, int InputLength, int TargetLength)
{
    public Precision Precision { get; init; }

    public bool Recomputes { get; init; }

    public double EstimatedBytes(int vocabularyRows) => RunEstimate.Of(
        new()
        {
            Model = ModelPreset.All[Preset],
            Vocabulary = "sentencepiece:any",
            Data = new PretrainingData { Corpus = "any", Objective = "span_corruption" },
            Steps = 1,
            LogicalShards = 1,
            RowsPerLogicalShard = Rows,
            InputLength = InputLength,
            TargetLength = TargetLength,
            Optimizer = new() { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-3f },
            CheckpointEvery = 1,
            Seed = 1,
            Parallelism = new(1, 1),
            Precision = Precision,
            ActivationCheckpointing = Recomputes,
        },
        vocabularyRows).Memory.Total;
}

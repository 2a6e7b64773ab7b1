using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>The runs that a study's settings mean.</summary>
internal static class TrainingSpecs
{
    /// <summary>Sequences that each data-parallel replica holds, as the study's on eight devices.</summary>
    private const int RowsPerShard = 16;

    public static Training Pretraining(ExperimentSettings settings, long seed, long? steps = null)
    {
        var loop = settings.Pretraining.Loop;
        var data = new PretrainingData
        {
            Corpus = settings.Pretraining.Dataset,
            Objective = settings.Objective.Name,
            CorruptionRate = settings.Objective.CorruptionRate,
            MeanSpanLength = settings.Objective.MeanSpanLength,
            Documents = DocumentUse.Study,
        };
        var run = Run(settings, loop, data, ObjectiveLengths.TargetsOf(settings.Objective, loop.Length), seed) with { Steps = steps ?? loop.Steps };
        return new(run, settings.Vocabulary.Rows, settings.Preset, run.Steps * loop.TokensPerStep);
    }

    public static Training Finetuning(ExperimentSettings settings, TargetDefinition target, string tasks, bool alone, long seed)
    {
        var loop = settings.Finetuning.Loop;
        if (alone && target.IsBenchmark && settings.Finetuning.BenchmarkBatchRows is { } rows)
            loop = loop with { BatchRows = rows };
        var run = Run(settings, loop, new FinetuningData { Task = tasks }, Math.Min(loop.Length, target.TargetLength ?? loop.Length), seed) with
        {
            Method = settings.Finetuning.Method,
            CheckpointEvery = settings.Finetuning.CheckpointEvery,
        };
        return new(run, settings.Vocabulary.Rows, settings.Preset, loop.Tokens);
    }

    private static RunSpec Run(ExperimentSettings settings, TrainingLoop loop, TrainingData data, int targetLength, long seed)
    {
        var shards = Shards(loop.BatchRows);
        return new()
        {
            Model = settings.Model,
            Vocabulary = settings.Vocabulary.Kind,
            Data = data,
            Steps = loop.Steps,
            LogicalShards = shards,
            RowsPerLogicalShard = loop.BatchRows / shards,
            InputLength = loop.Length,
            TargetLength = targetLength,
            Optimizer = new() { Schedule = loop.Schedule, LearningRate = (float)loop.LearningRate, WarmupSteps = loop.WarmupSteps },
            CheckpointEvery = settings.Finetuning.CheckpointEvery,
            Seed = seed,
            Parallelism = Parallelism.Single,
            Packed = true,
        };
    }

    /// <summary>The largest power of two that divides a batch and leaves each shard enough sequences.</summary>
    public static int Shards(int batchRows)
    {
        var shards = 1;
        while (batchRows % (2 * shards) == 0 && batchRows / (2 * shards) >= Math.Min(RowsPerShard, batchRows))
            shards *= 2;
        return shards;
    }
}

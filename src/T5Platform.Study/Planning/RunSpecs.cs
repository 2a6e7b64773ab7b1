using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>The specs of runs and evaluations that an experiment's spec means.</summary>
internal static class RunSpecs
{
    public static RunSpec Pretraining(ExperimentSpec spec, PretrainingPlan plan, StudyRow row, long seed) => new()
    {
        Model = spec.Model,
        Vocabulary = spec.Vocabulary,
        Data = Data(plan, row),
        Steps = row.PretrainingSteps ?? plan.Steps,
        LogicalShards = spec.LogicalShards,
        RowsPerLogicalShard = plan.BatchRows / spec.LogicalShards,
        InputLength = plan.InputLength,
        TargetLength = plan.TargetLength,
        Optimizer = plan.Optimizer,
        CheckpointEvery = plan.CheckpointEvery,
        Seed = seed,
        Parallelism = plan.Parallelism,
        Elastic = plan.Elastic,
        Slices = plan.Slices,
        Loss = plan.Loss,
        Precision = plan.Precision,
        ActivationCheckpointing = plan.ActivationCheckpointing,
        Packed = plan.Packed,
        InitialCheckpoint = spec.InitialCheckpointOf(row),
    };

    private static TrainingData Data(PretrainingPlan plan, StudyRow row)
    {
        var corpus = new PretrainingData
        {
            Corpus = row.Corpus ?? plan.Corpus,
            Objective = row.Objective ?? plan.Objective,
            CorruptionRate = row.CorruptionRate ?? plan.CorruptionRate,
            MeanSpanLength = row.MeanSpanLength ?? plan.MeanSpanLength,
            Documents = plan.Documents,
            UniqueTokens = row.UniqueTokens ?? plan.UniqueTokens,
        };
        return plan.Mixture is { } mixture ? new MixtureData { Mixture = mixture, Unsupervised = mixture.Unsupervised ? corpus : null } : corpus;
    }

    /// <param name="spec">The experiment.</param>
    /// <param name="plan">Its fine-tunings.</param>
    /// <param name="task">The task; of a mixture it does not matter which.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="import">The imported checkpoint that it begins from; null: another run's weights, or initial ones.</param>
    public static RunSpec Finetuning(ExperimentSpec spec, FinetuningPlan plan, string task, long seed, string? import) => new()
    {
        Model = spec.Model,
        Vocabulary = spec.Vocabulary,
        Data = plan.Mixture is { } mixture ? new MixtureData { Mixture = mixture, Finetuning = true, Examples = plan.Examples } : new FinetuningData { Task = task, Examples = plan.Examples },
        Steps = plan.Steps,
        LogicalShards = spec.LogicalShards,
        RowsPerLogicalShard = plan.BatchRows / spec.LogicalShards,
        InputLength = plan.InputLength,
        TargetLength = plan.TargetLength,
        Optimizer = plan.Optimizer,
        CheckpointEvery = plan.CheckpointEvery,
        Seed = seed,
        Parallelism = plan.Parallelism,
        Elastic = plan.Elastic,
        Slices = plan.Slices,
        Loss = plan.Loss,
        Precision = plan.Precision,
        ActivationCheckpointing = plan.ActivationCheckpointing,
        Packed = plan.Packed,
        Method = plan.Method,
        InitialCheckpoint = import,
    };

    public static EvaluationSpec Evaluation(ExperimentSpec spec, FinetuningPlan plan, string task) => new()
    {
        Model = spec.Model,
        Vocabulary = spec.Vocabulary,
        Task = task,
        Examples = plan.EvaluationExamples,
        InputLength = plan.InputLength,
        TargetLength = plan.TargetLength,
        AdapterWidth = plan.Method.AdapterWidth,
    };
}

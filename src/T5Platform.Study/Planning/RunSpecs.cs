using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Planning;

/// <summary>The specs of runs and evaluations that an experiment's spec means.</summary>
internal static class RunSpecs
{
    /// <param name="spec">The experiment.</param>
    /// <param name="plan">Its pre-training.</param>
    /// <param name="row">What differs from it.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="without">The fine-tuning whose tasks are left out of the mixture; null: none are.</param>
    public static RunSpec Pretraining(ExperimentSpec spec, PretrainingPlan plan, StudyRow row, long seed, FinetuningTarget? without) => new()
    {
        Model = spec.Model,
        Vocabulary = spec.Vocabulary,
        Data = Data(plan, row, without),
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

    private static TrainingData Data(PretrainingPlan plan, StudyRow row, FinetuningTarget? without)
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
        if ((row.Mixture ?? plan.Mixture) is not { } whole)
            return corpus;
        var mixture = without is null ? whole : whole with { Tasks = [.. whole.Tasks.Except(without.Tasks).Except(without.TrainedTasks())] };
        return mixture.Tasks.Count == 0 ? corpus : new MixtureData { Mixture = mixture, Unsupervised = mixture.Unsupervised ? corpus : null, Examples = mixture.Examples };
    }

    /// <param name="spec">The experiment.</param>
    /// <param name="plan">Its fine-tunings.</param>
    /// <param name="target">Which of them.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="import">The imported checkpoint that it begins from; null: another run's weights, or initial ones.</param>
    /// <remarks>A batch smaller than the logical shards has one for each row; the run then asks for no more replicas than that.</remarks>
    public static RunSpec Finetuning(ExperimentSpec spec, FinetuningPlan plan, FinetuningTarget target, long seed, string? import)
    {
        var rows = target.BatchRows ?? plan.BatchRows;
        var shards = Math.Min(spec.LogicalShards, rows);
        var data = Math.Min(plan.Parallelism.Data, shards);
        return new()
        {
            Model = spec.Model,
            Vocabulary = spec.Vocabulary,
            Data = target.Mixture is { } mixture ? new MixtureData { Mixture = mixture, Finetuning = true, Examples = plan.Examples } : new FinetuningData { Task = target.Tasks[0], Examples = plan.Examples },
            Steps = plan.Steps,
            LogicalShards = shards,
            RowsPerLogicalShard = rows / shards,
            InputLength = plan.InputLength,
            TargetLength = target.TargetLength ?? plan.TargetLength,
            Optimizer = plan.Optimizer,
            CheckpointEvery = plan.CheckpointEvery,
            Seed = seed,
            Parallelism = plan.Parallelism with { Data = data },
            Elastic = plan.Elastic is { } elastic ? new(Math.Min(elastic.Minimum, data), Math.Min(elastic.Maximum, shards)) : null,
            Slices = Math.Min(plan.Slices, data),
            Loss = plan.Loss,
            Precision = plan.Precision,
            ActivationCheckpointing = plan.ActivationCheckpointing,
            Packed = plan.Packed,
            Method = plan.Method,
            InitialCheckpoint = import,
        };
    }

    /// <param name="spec">The experiment.</param>
    /// <param name="plan">Its fine-tunings, which say what is judged.</param>
    /// <param name="target">The fine-tuning that the task belongs to.</param>
    /// <param name="task">The task.</param>
    /// <param name="finetuned">Whether a fine-tuning is judged; a pre-training has no adapters.</param>
    public static EvaluationSpec Evaluation(ExperimentSpec spec, FinetuningPlan plan, FinetuningTarget target, string task, bool finetuned) => new()
    {
        Model = spec.Model,
        Vocabulary = spec.Vocabulary,
        Task = task,
        Examples = plan.EvaluationExamples,
        InputLength = plan.InputLength,
        TargetLength = target.TargetLength ?? plan.TargetLength,
        AdapterWidth = finetuned ? plan.Method.AdapterWidth : null,
        Beams = plan.BeamsOf(task),
        TestOutputs = plan.TestOutputs,
    };
}

namespace T5Platform.Contracts.Specs;

/// <summary>What a training is to the experiment that it is part of.</summary>
public static class TrainingDataKind
{
    /// <summary>Whether it is a pre-training, which others begin from; else a fine-tuning, which is judged.</summary>
    public static bool IsPretraining(this TrainingData data) => data is PretrainingData or MixtureData { Finetuning: false };

    /// <summary>What it reads, in a word or two: the objective, the task, or the mixture's size.</summary>
    public static string Title(this TrainingData data) => data switch
    {
        PretrainingData pretraining => pretraining.Objective,
        FinetuningData finetuning => finetuning.Task,
        MixtureData mixture => $"{mixture.Mixture.Tasks.Count + (mixture.Unsupervised is null ? 0 : 1)} tasks",
        _ => data.GetType().Name,
    };
}

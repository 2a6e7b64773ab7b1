namespace T5Platform.Contracts.Specs;

/// <summary>A mixture of tasks, and of a corpus where it is a member.</summary>
[GenerateSerializer, Immutable, Alias("t5.MixtureData")]
public sealed record MixtureData : TrainingData
{
    /// <summary>Tasks and rates.</summary>
    [Id(0)] public required MixtureSpec Mixture { get; init; }

    /// <summary>The corpus that is a member, with its objective; null: tasks alone.</summary>
    [Id(1)] public PretrainingData? Unsupervised { get; init; }

    /// <summary>Whether it is a fine-tuning: how people are told of it. No bit depends on it.</summary>
    [Id(2)] public bool Finetuning { get; init; }

    /// <summary>How many training examples of each task to use; null for all.</summary>
    [Id(3)] public int? Examples { get; init; }
}

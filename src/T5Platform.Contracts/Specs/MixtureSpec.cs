namespace T5Platform.Contracts.Specs;

/// <summary>Tasks that one training reads together, and how often each: example by example, before packing.</summary>
[GenerateSerializer, Immutable, Alias("t5.MixtureSpec")]
public sealed record MixtureSpec
{
    /// <summary>Tasks, 1 to 64 distinct ones.</summary>
    [Id(0)] public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>How rates follow from sizes.</summary>
    [Id(1)] public required MixingStrategy Strategy { get; init; }

    /// <summary>K: more examples of a task do not count; null: no limit, or the paper's 2²¹ where a temperature is given.</summary>
    [Id(2)] public long? Limit { get; init; }

    /// <summary>T, where that is the strategy.</summary>
    [Id(3)] public double? Temperature { get; init; }

    /// <summary>Whose rates.</summary>
    [Id(4)] public MixtureConstants Constants { get; init; }

    /// <summary>Whether the corpus is a member too, by its objective: pre-training only.</summary>
    [Id(5)] public bool Unsupervised { get; init; }

    /// <summary>Examples that the corpus counts as, whatever the limit; null: as many as the limit.</summary>
    [Id(6)] public long? UnsupervisedExamples { get; init; }

    /// <summary>How many training examples of each task to use; null: all, or in a fine-tuning as many as the plan says.</summary>
    [Id(7)] public int? Examples { get; init; }
}

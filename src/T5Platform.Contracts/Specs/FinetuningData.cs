namespace T5Platform.Contracts.Specs;

/// <summary>A text-to-text task.</summary>
[GenerateSerializer, Immutable, Alias("t5.FinetuningData")]
public sealed record FinetuningData : TrainingData
{
    /// <summary>Task, by the name that the Data room knows: <c>member_kind</c>, <c>sst2</c>, …</summary>
    [Id(0)] public required string Task { get; init; }

    /// <summary>How many of its training examples to use; null for all.</summary>
    [Id(1)] public int? Examples { get; init; }
}

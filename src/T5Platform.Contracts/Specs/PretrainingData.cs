namespace T5Platform.Contracts.Specs;

/// <summary>Text without labels, and the objective that makes inputs and targets of it.</summary>
[GenerateSerializer, Immutable, Alias("t5.PretrainingData")]
public sealed record PretrainingData : TrainingData
{
    /// <summary>Corpus, by the name that the Data room knows: <c>dotnet-docs</c>, <c>gutenberg</c>, …</summary>
    [Id(0)] public required string Corpus { get; init; }

    /// <summary>Objective: <c>span_corruption</c>, <c>prefix_lm</c>, …</summary>
    [Id(1)] public required string Objective { get; init; }
}

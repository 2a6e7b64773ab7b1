namespace T5Platform.Contracts.Specs;

/// <summary>Text without labels, and the objective that makes inputs and targets of it.</summary>
[GenerateSerializer, Immutable, Alias("t5.PretrainingData")]
public sealed record PretrainingData : TrainingData
{
    /// <summary>Corpus, by the name that the Data room knows: <c>dotnet-docs</c>, <c>gutenberg</c>, …</summary>
    [Id(0)] public required string Corpus { get; init; }

    /// <summary>Objective: <c>span_corruption</c>, <c>prefix_lm</c>, …</summary>
    [Id(1)] public required string Objective { get; init; }

    /// <summary>Share of the tokens that a denoising objective corrupts; null: the objective's own (15 %).</summary>
    [Id(2)] public double? CorruptionRate { get; init; }

    /// <summary>Mean length of corrupted spans in tokens, where the objective has such; null: its own (3).</summary>
    [Id(3)] public double? MeanSpanLength { get; init; }

    /// <summary>How documents become windows.</summary>
    [Id(4)] public DocumentUse Documents { get; init; }

    /// <summary>Only the first so many tokens of the corpus, each document's end mark counted; null: all of it.</summary>
    [Id(5)] public long? UniqueTokens { get; init; }
}

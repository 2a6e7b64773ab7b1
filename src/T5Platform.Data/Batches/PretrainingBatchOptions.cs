using T5Platform.Data.Objectives;

namespace T5Platform.Data.Batches;

/// <summary>Batches of an unsupervised objective over a corpus of text.</summary>
public sealed record PretrainingBatchOptions : BatchShape
{
    /// <summary>Name of the corpus, for example <c>dotnet-docs</c>.</summary>
    public required string Corpus { get; init; }

    /// <summary>Name of the objective: <c>span_corruption</c>, <c>iid_denoising</c>, <c>prefix_lm</c> or <c>lm</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>Corruption rate and span length; by default the paper's 15 % and 3 tokens.</summary>
    public ObjectiveOptions ObjectiveOptions { get; init; } = new();
}

using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Objectives;

namespace T5Platform.Data.Mixtures;

/// <summary>The corpus of a mixture: the unsupervised task.</summary>
public sealed record MixtureCorpus
{
    /// <summary>Name of the corpus.</summary>
    public required string Corpus { get; init; }

    /// <summary>Name of the objective.</summary>
    public required string Objective { get; init; }

    /// <summary>Its rate, as those of the tasks.</summary>
    public required double Rate { get; init; }

    /// <summary>Corruption rate and span length.</summary>
    public ObjectiveOptions ObjectiveOptions { get; init; } = new();

    /// <summary>How windows are cut from documents.</summary>
    public DocumentHandling Documents { get; init; } = DocumentHandling.Ring;

    /// <summary>Only the first so many tokens of the corpus; null: all of it.</summary>
    public long? UniqueTokens { get; init; }
}

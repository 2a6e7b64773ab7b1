using T5Platform.Data.Batches.Documents;
using T5Platform.Data.Objectives;

namespace T5Platform.Data.Batches;

/// <summary>Batches of an unsupervised objective over a corpus of text.</summary>
public sealed record PretrainingBatchOptions : BatchShape
{
    /// <summary>Name of the corpus, for example <c>dotnet-docs</c>.</summary>
    public required string Corpus { get; init; }

    /// <summary>Name of the objective: <c>span_corruption</c>, <c>iid_denoising</c>, <c>prefix_lm</c>, … (<see cref="DataCatalogue.ObjectiveNames"/>).</summary>
    public required string Objective { get; init; }

    /// <summary>Corruption rate and span length; by default the paper's 15 % and 3 tokens.</summary>
    public ObjectiveOptions ObjectiveOptions { get; init; } = new();

    /// <summary>How windows are cut from documents.</summary>
    public DocumentHandling Documents { get; init; } = DocumentHandling.Ring;

    /// <summary>
    /// Only the first so many tokens of the corpus, each document's EOS counted, which epochs then read again and again; at least 1. Null: all of it.
    /// </summary>
    public long? UniqueTokens { get; init; }

    /// <summary>Study handling only: of a longer document an epoch reads one random chunk of so many tokens; at least 1.</summary>
    public int ChunkLength { get; init; } = 65_536;

    /// <summary>Study handling only: documents that are joined before they are cut, where the objective joins; at least 1.</summary>
    public int JoinedDocuments { get; init; } = 128;
}

namespace T5Platform.Data.Batches.Documents;

/// <summary>How documents become windows.</summary>
internal sealed record DocumentRules
{
    /// <summary>Of longer documents an epoch reads one chunk, drawn among the aligned ones.</summary>
    public required int ChunkLength { get; init; }

    /// <summary>Documents that are joined before they are cut; 1: each for itself.</summary>
    public required int Joined { get; init; }

    /// <summary>Tokens in a window; the last of joined documents may be shorter.</summary>
    public required int WindowLength { get; init; }

    /// <summary>If not null, the length is drawn for each group of documents, log-uniform from this up.</summary>
    public int? ShortestWindow { get; init; }

    /// <summary>Stands after each document; null: nothing does.</summary>
    public int? Eos { get; init; }
}

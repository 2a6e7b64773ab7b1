namespace T5Platform.Data;

/// <summary>Where this machine keeps what batches are made of. Set by an operator; never part of a spec.</summary>
public sealed record DataLocations
{
    /// <summary>Directory for extracted and tokenised data. Shared by processes; may be deleted at any time.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>How many parts of a corpus are tokenised at once while a cache is filled; the processors, unless said.</summary>
    public int CacheWorkers { get; init; } = Environment.ProcessorCount;

    /// <summary>The .NET installation whose reference packs are read; null: the one found on this machine.</summary>
    public string? DotnetRoot { get; init; }

    /// <summary>Directory with <c>glue/</c> and <c>text/</c>; null: tasks and corpora from files are not available.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Path of T5's <c>spiece.model</c>; null: the vocabulary <c>sentencepiece</c> is not available.</summary>
    public string? SentencePieceModel { get; init; }
}

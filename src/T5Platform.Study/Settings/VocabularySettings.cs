namespace T5Platform.Study.Settings;

/// <summary>The vocabulary (paper 3.1.3).</summary>
public sealed record VocabularySettings
{
    /// <summary><c>sentencepiece</c> or <c>bytes</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Pieces that are trained; null for bytes.</summary>
    public int? Pieces { get; init; }

    /// <summary>Sentinels at the top.</summary>
    public int Sentinels { get; init; } = 100;

    /// <summary>Rows of the embedding.</summary>
    public required int Rows { get; init; }

    /// <summary>Parts of each language in the text that it is trained on.</summary>
    public IReadOnlyDictionary<string, long> Languages { get; init; } = new Dictionary<string, long>();
}

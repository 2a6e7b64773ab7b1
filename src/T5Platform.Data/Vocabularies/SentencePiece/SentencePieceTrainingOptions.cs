namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>What a new SentencePiece model is trained on, and how. The defaults give a vocabulary laid out as T5's.</summary>
public sealed record SentencePieceTrainingOptions
{
    /// <summary>Text files, one sentence a line, UTF-8.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Path of the model without <c>.model</c>; its folder must exist.</summary>
    public required string ModelPrefix { get; init; }

    /// <summary>Pieces of the model, 10 to 1,000,000; T5 has 32,000.</summary>
    public int VocabularySize { get; init; } = 32_000;

    /// <summary>Share of the characters in the text that get pieces; the rest is unknown, or bytes.</summary>
    public double CharacterCoverage { get; init; } = 0.9995;

    /// <summary>Whether characters without a piece become bytes (256 of the pieces).</summary>
    public bool ByteFallback { get; init; }

    /// <summary>Whether the size is only a wish: a small text may not hold so many pieces.</summary>
    public bool SizeIsSoft { get; init; }

    /// <summary>Sentences to learn from at most, drawn from all; 0: all of them.</summary>
    public int SentenceSample { get; init; }

    /// <summary>The program; by default the one on PATH.</summary>
    public string Program { get; init; } = "spm_train";

    internal void Validate()
    {
        if (Inputs.Count == 0) throw new ArgumentException("Inputs is empty; name at least one text file.", nameof(Inputs));
        if (Inputs.FirstOrDefault(static path => !File.Exists(path)) is { } absent) throw new DataNotFoundException($"Inputs names {absent}; there is no such file.");
        // The program takes the files as one list.
        if (Inputs.FirstOrDefault(static path => path.Contains(',', StringComparison.Ordinal)) is { } comma)
            throw new ArgumentException($"Inputs names {comma}; a path with a comma cannot be passed to the program.", nameof(Inputs));
        if (VocabularySize is < 10 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(VocabularySize), VocabularySize, "VocabularySize must lie in 10 to 1,000,000.");
        if (CharacterCoverage is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(CharacterCoverage), CharacterCoverage, "CharacterCoverage must be above 0 and at most 1.");
        ArgumentOutOfRangeException.ThrowIfNegative(SentenceSample);
    }
}

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>What a model file says besides its pieces. The defaults are those of the file format.</summary>
internal sealed record ModelSettings
{
    /// <summary>1 is unigram, the only one that is read here.</summary>
    public int Type { get; init; } = 1;

    /// <summary>Text of the end-of-sequence piece.</summary>
    public string EosPiece { get; init; } = "</s>";

    /// <summary>Text of the padding piece.</summary>
    public string PadPiece { get; init; } = "<pad>";

    /// <summary>What an unknown reads as.</summary>
    public string UnknownText { get; init; } = " ⁇ ";

    /// <summary>Whether text that no piece covers becomes its bytes.</summary>
    public bool ByteFallback { get; init; }

    /// <summary>Whether the word boundary stands behind a word instead of before it.</summary>
    public bool BoundaryIsSuffix { get; init; }

    /// <summary>Compiled rules of characters; empty: every character stays.</summary>
    public ReadOnlyMemory<byte> CharacterRules { get; init; }

    /// <summary>Whether a word boundary is put before the text.</summary>
    public bool AddDummyPrefix { get; init; } = true;

    /// <summary>Whether blanks at both ends go, and one is left of several.</summary>
    public bool RemoveExtraBlanks { get; init; } = true;

    /// <summary>Whether a blank is written ▁.</summary>
    public bool EscapeBlanks { get; init; } = true;
}

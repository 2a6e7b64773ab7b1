namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>How a model file becomes a vocabulary.</summary>
public sealed record SentencePieceOptions
{
    /// <summary>Sentinels above the model's pieces; T5 has 100.</summary>
    public int ExtraIds { get; init; } = 100;

    /// <summary>Whether sentinel 0 has the highest id, as in T5, or the lowest of the sentinels. SeqIO only.</summary>
    public bool ReverseExtraIds { get; init; } = true;

    /// <summary>How sentinels in text are treated.</summary>
    public SentinelStyle Sentinels { get; init; } = SentinelStyle.SeqIo;

    /// <summary>Overrides the model: whether a word boundary is put before the text. Null: as the model says.</summary>
    public bool? AddDummyPrefix { get; init; }

    /// <summary>Overrides the model: whether several blanks become one and those at the ends go. Null: as the model says.</summary>
    public bool? RemoveExtraBlanks { get; init; }

    /// <summary>Overrides the model: whether a blank is written ▁. Null: as the model says.</summary>
    public bool? EscapeBlanks { get; init; }

    internal void Validate()
    {
        if (ExtraIds is < 0 or > 1_000_000) throw new ArgumentOutOfRangeException(nameof(ExtraIds), ExtraIds, "ExtraIds must lie in 0 to 1,000,000.");
        if (!ReverseExtraIds && Sentinels == SentinelStyle.HuggingFace)
            throw new ArgumentException("Hugging Face's sentinels have one order: the first has the highest id.", nameof(ReverseExtraIds));
    }
}

namespace T5Platform.Study.Estimates;

/// <summary>Rows of the embedding that a vocabulary needs, as far as its name alone tells.</summary>
public static class VocabularyRows
{
    /// <summary>384 for bytes; T5's 32,128 for a SentencePiece model, whose file only the nodes have.</summary>
    public static int Of(string vocabulary) => vocabulary == "bytes" ? 384 : 32_128;
}

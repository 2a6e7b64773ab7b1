namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>What a piece of a model is for. Numbers are those of the model file.</summary>
internal enum PieceKind
{
    /// <summary>Text that segmentation may choose by its score.</summary>
    Normal = 1,

    /// <summary>Stands for text that no piece covers.</summary>
    Unknown = 2,

    /// <summary>Never comes from text, and is no text: the end of a sequence, padding.</summary>
    Control = 3,

    /// <summary>Text that is always a piece of its own.</summary>
    UserDefined = 4,

    /// <summary>Text that is in the list and never chosen.</summary>
    Unused = 5,

    /// <summary>One byte of text that no other piece covers.</summary>
    Byte = 6,
}

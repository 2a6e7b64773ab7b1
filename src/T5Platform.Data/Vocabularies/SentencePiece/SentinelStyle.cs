namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>How the text of a sentinel is recognised and written.</summary>
public enum SentinelStyle
{
    /// <summary>As SeqIO, with which T5 was trained: a sentinel counts at the start of a word only, and reads with a blank before it.</summary>
    SeqIo,

    /// <summary>
    /// As Hugging Face's tokenizer: sentinels, <c>&lt;/s&gt;</c>, <c>&lt;pad&gt;</c> and <c>&lt;unk&gt;</c> count anywhere, take the
    /// blanks around them, and what follows begins like a new text. Decoded text leaves them out.
    /// </summary>
    HuggingFace,
}

namespace T5Platform.Data.Corpora;

/// <summary>Where the documents of a token stream lie.</summary>
internal interface IDocumentIndex
{
    /// <summary>Documents in the stream.</summary>
    long Count { get; }

    /// <summary>First token and number of tokens of a document, its EOS not counted.</summary>
    (long Start, int Length) this[long document] { get; }
}

namespace T5Platform.Data.Corpora;

/// <summary>The documents of a corpus as one row of token ids, each document followed by EOS.</summary>
internal interface ITokenStream
{
    /// <summary>Tokens in the stream.</summary>
    long Count { get; }

    /// <summary>Copies tokens that begin at <paramref name="start"/>.</summary>
    void Read(long start, Span<int> tokens);
}

namespace T5Platform.Data.Corpora;

/// <summary>The beginning of a token stream, as if there were no more: what a data set cut to N tokens is.</summary>
internal sealed class FirstTokens : ITokenStream
{
    private readonly ITokenStream _all;

    private FirstTokens(ITokenStream all, long count) => (_all, Count) = (all, count);

    public long Count { get; }

    /// <summary>The first tokens of a corpus.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has fewer: a run over them would not be what it says.</exception>
    public static FirstTokens Of(ITokenStream all, long count, string corpus)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (count > all.Count)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"uniqueTokens is {count}, but corpus {corpus} has only {all.Count} tokens in this vocabulary; 1 to {all.Count} is allowed.");
        return new FirstTokens(all, count);
    }

    public void Read(long start, Span<int> tokens)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + tokens.Length, Count);
        _all.Read(start, tokens);
    }
}

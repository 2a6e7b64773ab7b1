using T5Platform.Data.Corpora;

namespace T5Platform.Data.Tests.Fixtures;

/// <summary>Tokens 3, 4, 5 … in memory: a token tells where it came from.</summary>
internal sealed class MemoryTokens(int count) : ITokenStream
{
    public long Count => count;

    public void Read(long start, Span<int> tokens)
    {
        Assert.InRange(start, 0, count - tokens.Length);
        for (var i = 0; i < tokens.Length; i++) tokens[i] = 3 + (int)start + i;
    }
}

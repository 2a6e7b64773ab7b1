using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches.Documents;

/// <summary>How T5 draws the length at which tokens are cut, and the place of a chunk.</summary>
internal static class SegmentLength
{
    /// <summary>The greatest length, or if there is a least, floor(e^u) with u uniform between their logarithms.</summary>
    public static int Draw(int? least, int most, RandomStream random)
    {
        if (least is not { } min || min >= most) return most;
        var exponent = Math.Log(min) + (random.NextDouble() * (Math.Log(most) - Math.Log(min)));
        return Math.Clamp((int)Math.Exp(exponent), min, most);
    }

    /// <summary>Segments of at most so many tokens.</summary>
    public static long Count(long tokens, int length) => (tokens + length - 1) / length;

    /// <summary>One of the aligned chunks of at most so many tokens, uniformly: where it begins, and its length.</summary>
    public static (int Start, int Length) DrawChunk(int tokens, int most, RandomStream random)
    {
        var start = most * random.NextInt((int)Count(tokens, most));
        return (start, Math.Min(most, tokens - start));
    }
}

using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>What becomes of masked tokens by chance. Each keeps the number of tokens, and all those that are not noise.</summary>
internal static class RandomDenoising
{
    /// <summary>The first id that can be drawn: below are padding, EOS and unknown.</summary>
    private const int FirstId = 3;

    /// <summary>Noise tokens in a uniformly random order among their own positions.</summary>
    public static int[] Permute(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, RandomStream random)
    {
        var noise = Denoising.Keep(tokens, mask, kept: true);
        random.Shuffle<int>(noise);
        var result = tokens.ToArray();
        for (int i = 0, next = 0; i < result.Length; i++)
            if (mask[i]) result[i] = noise[next++];
        return result;
    }

    /// <summary>Each noise token becomes a token drawn uniformly from the same window.</summary>
    public static int[] Gather(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, RandomStream random)
    {
        var result = tokens.ToArray();
        for (var i = 0; i < result.Length; i++)
            if (mask[i]) result[i] = tokens[random.NextInt(tokens.Length)];
        return result;
    }

    /// <summary>
    /// Each noise token becomes, with the given probability, a token drawn uniformly from the vocabulary (sentinels too), else
    /// sentinel 0.
    /// </summary>
    public static int[] Draw(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, double probability, IVocabulary vocabulary, RandomStream random)
    {
        var result = tokens.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (!mask[i]) continue;
            result[i] = random.NextDouble() < probability
                ? FirstId + random.NextInt(vocabulary.Size - FirstId)
                : vocabulary.SentinelId(0);
        }

        return result;
    }
}

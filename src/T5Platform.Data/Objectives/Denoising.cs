using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Objectives;

/// <summary>What becomes of masked tokens: the building blocks of T5's denoising objectives that draw nothing.</summary>
internal static class Denoising
{
    /// <summary>
    /// The j-th run (from 0) of positions whose mask equals <paramref name="replaced"/> becomes the single id
    /// <c>SentinelId(j)</c>; other tokens stay.
    /// </summary>
    public static int[] ReplaceRuns(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, bool replaced, IVocabulary vocabulary)
    {
        var result = new List<int>(tokens.Length);
        var runs = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (mask[i] != replaced) result.Add(tokens[i]);
            else if (i == 0 || mask[i - 1] != replaced) result.Add(vocabulary.SentinelId(runs++));
        }

        return [.. result];
    }

    /// <summary>Every run of positions whose mask equals <paramref name="replaced"/> becomes sentinel 0.</summary>
    public static int[] ReplaceRunsAlike(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, bool replaced, IVocabulary vocabulary)
    {
        var result = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (mask[i] != replaced) result.Add(tokens[i]);
            else if (i == 0 || mask[i - 1] != replaced) result.Add(vocabulary.SentinelId(0));
        }

        return [.. result];
    }

    /// <summary>Every noise token becomes sentinel 0: as many tokens as before.</summary>
    public static int[] MaskTokens(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, IVocabulary vocabulary)
    {
        var result = tokens.ToArray();
        for (var i = 0; i < result.Length; i++)
            if (mask[i]) result[i] = vocabulary.SentinelId(0);
        return result;
    }

    /// <summary>Only the tokens whose mask equals <paramref name="kept"/>, in order.</summary>
    public static int[] Keep(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, bool kept)
    {
        var result = new List<int>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
            if (mask[i] == kept) result.Add(tokens[i]);
        return [.. result];
    }

    /// <summary>Noise spans of the inputs and the rest of the targets each become sentinels; no closing sentinel is added.</summary>
    public static TokenPair UniqueSentinels(ReadOnlySpan<int> tokens, ReadOnlySpan<bool> mask, IVocabulary vocabulary) =>
        new(ReplaceRuns(tokens, mask, true, vocabulary), ReplaceRuns(tokens, mask, false, vocabulary));
}

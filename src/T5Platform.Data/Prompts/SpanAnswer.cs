namespace T5Platform.Data.Prompts;

/// <summary>An answer as places in its context, <c>start: 2 end: 3</c>.</summary>
internal static class SpanAnswer
{
    /// <summary>The first place where the answer's words stand; null where they do not. The last possible place is not looked at, as in T5.</summary>
    public static string? Of(string context, string answer)
    {
        var (words, wanted) = (SpaceTokens.Of(context), SpaceTokens.Of(answer));
        for (var start = 0; start < words.Length - wanted.Length; start++)
            if (words.AsSpan(start, wanted.Length).SequenceEqual(wanted)) return $"start: {start} end: {start + wanted.Length - 1}";
        return null;
    }
}

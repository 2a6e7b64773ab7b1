namespace T5Platform.Data.Tasks.Referents;

/// <summary>Makes spans of WSC agree with their text, as the data set's corrected edition does.</summary>
internal static class WscRepair
{
    public static (int Number, string Span) Span(ref string text, int number, string span)
    {
        if (text.Contains(span, StringComparison.Ordinal)) return (number, span);
        if (text.Contains("theyscold", StringComparison.Ordinal))
        {
            // A blank is missing, and the number counts as if it were there.
            text = text.Replace("theyscold", "they scold", StringComparison.Ordinal);
            return (10, span);
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (number >= 0 && number < words.Length && words[number].Length > 0 && span.Length > 0)
            span = (char.IsLower(words[number][0]) ? char.ToLowerInvariant(span[0]) : char.ToUpperInvariant(span[0])) + span[1..];
        return (number, span.TrimEnd('.').Replace('\n', ' '));
    }
}

namespace T5Platform.Data.Prompts;

/// <summary>The older form of WSC: the noun between asterisks, the pronoun between number signs, and the question whether they are the same.</summary>
internal static class MarkedSpans
{
    public static string Of(string text, string noun, int nounNumber, string pronoun, int pronounNumber)
    {
        var marked = Mark(text, noun, nounNumber, '*');
        // The two asterisks are words of their own now.
        return Mark(marked, pronoun, nounNumber < pronounNumber ? pronounNumber + 2 : pronounNumber, '#');
    }

    /// <summary>The span must begin behind so many words.</summary>
    private static string Mark(string text, string span, int number, char mark)
    {
        var at = 0;
        for (var passed = 0; passed < number; passed++)
        {
            at = text.IndexOf(' ', at) + 1;
            if (at == 0) return text;
        }

        return text.AsSpan(at).StartsWith(span, StringComparison.Ordinal) ? $"{text[..at]}{mark} {span} {mark}{text[(at + span.Length)..]}" : text;
    }
}

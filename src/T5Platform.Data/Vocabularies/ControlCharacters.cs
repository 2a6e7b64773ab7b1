namespace T5Platform.Data.Vocabularies;

/// <summary>
/// Characters that SentencePiece's <c>nmt_nfkc</c> rules delete and the tokenizer library keeps: C0 controls other than
/// tab, newline, form feed and carriage return, then DEL, U+008F and U+009F (seen in the C++ library's output).
/// </summary>
internal static class ControlCharacters
{
    public static string Remove(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0001', '\u001F') < 0 && text.AsSpan().IndexOfAny('\u007F', '\u008F', '\u009F') < 0
            ? text
            : string.Concat(text.Where(unit => !IsRemoved(unit)));

    private static bool IsRemoved(char unit) => unit switch
    {
        '\t' or '\n' or '\f' or '\r' => false,
        >= '\u0001' and <= '\u001F' => true,
        _ => unit is '\u007F' or '\u008F' or '\u009F',
    };
}

namespace T5Platform.Data.Readers;

/// <summary>One row of a TSV file, with the fields that were asked for, in that order.</summary>
internal readonly record struct TsvRow(string File, int Line, string[] Fields)
{
    /// <summary>The label word of a field that holds a class number.</summary>
    public string Label(int field, params ReadOnlySpan<string> words)
    {
        for (var number = 0; number < words.Length; number++)
        {
            if (Fields[field] == $"{number}" || Fields[field] == words[number]) return words[number];
        }

        throw new MalformedRowException(File, Line, $"a label among {string.Join(", ", words!)}", $"'{Fields[field]}'");
    }
}

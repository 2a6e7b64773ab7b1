using T5Platform.Data.Prompts;

namespace T5Platform.Data.Readers;

/// <summary>One row of a TSV file, with the fields that were asked for, in that order; one that the file lacks is null.</summary>
internal readonly record struct TsvRow(string File, int Line, string[] Fields)
{
    /// <summary>The label word of a field that holds the word or its number; without the field, the word for no label.</summary>
    public string Label(int field, params ReadOnlySpan<string> words)
    {
        if (Fields[field] is null) return GenericPrompt.NoLabel;
        for (var number = 0; number < words.Length; number++)
        {
            if (Fields[field] == $"{number}" || Fields[field] == words[number]) return words[number];
        }

        throw new MalformedRowException(File, Line, $"a label among {string.Join(", ", words!)}", $"'{Fields[field]}'");
    }
}

using System.Text.RegularExpressions;

namespace T5Platform.Data.Prompts;

/// <summary>ReCoRD's passages end in highlights behind marks; these become sentences.</summary>
internal static partial class RecordPassage
{
    public static string Of(string passage) =>
        Ended().Replace(passage, "$1 ").Replace("\n@highlight\n", ". ", StringComparison.Ordinal);

    /// <summary>The inputs of a query.</summary>
    public static string Prompt(string query, IEnumerable<string> entities, string passage) =>
        GenericPrompt.Of("record", ("query", query), ("entities", string.Join(", ", entities)), ("passage", Of(passage)));

    [GeneratedRegex("([.?!\"'])\n@highlight\n", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();
}

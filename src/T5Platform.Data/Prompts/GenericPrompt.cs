namespace T5Platform.Data.Prompts;

/// <summary>T5's form of a classification: the task's name, then each field as <c>key: value</c>, joined by blanks; values are inserted unchanged.</summary>
internal static class GenericPrompt
{
    /// <summary>The target of an example without a label, as in test sets.</summary>
    public const string NoLabel = "<unk>";

    public static string Of(string prefix, params IEnumerable<(string Key, string Value)> fields) =>
        string.Join(' ', fields.Select(static field => $"{field.Key}: {field.Value}").Prepend(prefix));
}

namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>The documentation of one member as plain text, whitespace collapsed; what is not documented is empty.</summary>
internal sealed record MemberDocs
{
    /// <summary>The documentation id, for example <c>M:System.String.Trim(System.Char)</c>.</summary>
    public required string Id { get; init; }

    public string Summary { get; init; } = string.Empty;

    public string Remarks { get; init; } = string.Empty;

    public string Returns { get; init; } = string.Empty;

    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Documentation id of each exception, with the condition under which it is thrown.</summary>
    public IReadOnlyList<(string Type, string Condition)> Exceptions { get; init; } = [];
}

namespace T5Platform.Web.Rest.Documents;

/// <summary>What an experiment was derived from, and what was derived from it.</summary>
public sealed record LineageDocument
{
    /// <summary>What it was derived from.</summary>
    public required IReadOnlyList<LineageParentDocument> Parents { get; init; }

    /// <summary>What was derived from it, oldest first.</summary>
    public required IReadOnlyList<LineageChildDocument> Children { get; init; }
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>What an experiment was derived from, and what was derived from it.</summary>
internal sealed record Lineage
{
    public required IReadOnlyList<LineageParent> Parents { get; init; }
    public required IReadOnlyList<LineageChild> Children { get; init; }
}

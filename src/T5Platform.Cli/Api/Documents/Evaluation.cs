namespace T5Platform.Cli.Api.Documents;

/// <summary>One evaluation, planned ones too.</summary>
internal sealed record Evaluation
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Run { get; init; }
    public required string Task { get; init; }
    public required string State { get; init; }
    public required IReadOnlyList<Score> Scores { get; init; }
    public string? Reason { get; init; }
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>One line of the list of experiments.</summary>
internal sealed record ExperimentSummary
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string State { get; init; }
    public required int Priority { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public required Progress Progress { get; init; }
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>One run, planned ones too.</summary>
internal sealed record Run
{
    public required string Id { get; init; }
    public required string Experiment { get; init; }
    public required string Name { get; init; }
    public required string State { get; init; }
    public required long Generation { get; init; }
    public required long Step { get; init; }
    public required long Steps { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public Slice? Lease { get; init; }
    public string? ReasonCode { get; init; }
    public string? Reason { get; init; }
    public string? InitialFrom { get; init; }
    public string? SharedFrom { get; init; }
    public required RunSpec Spec { get; init; }
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>One life of a run.</summary>
internal sealed record Attempt
{
    public required long Generation { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public required long FromStep { get; init; }
    public required long ToStep { get; init; }
    public string? ReasonCode { get; init; }
    public string? Reason { get; init; }
    public Slice? Lease { get; init; }
}

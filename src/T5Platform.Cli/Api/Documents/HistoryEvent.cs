namespace T5Platform.Cli.Api.Documents;

/// <summary>One line of history.</summary>
internal sealed record HistoryEvent
{
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Kind { get; init; }
    public required string Sentence { get; init; }
    public string? Holder { get; init; }
    public required long Generation { get; init; }
    public string? Node { get; init; }
}

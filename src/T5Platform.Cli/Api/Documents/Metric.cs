namespace T5Platform.Cli.Api.Documents;

/// <summary>One step's numbers.</summary>
internal sealed record Metric
{
    public required long Step { get; init; }
    public required float Loss { get; init; }
    public required float LearningRate { get; init; }
    public required int Tokens { get; init; }
    public required double Seconds { get; init; }
    public required long Generation { get; init; }
    public required DateTimeOffset At { get; init; }
}

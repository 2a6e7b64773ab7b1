namespace T5Platform.Cli.Api.Documents;

/// <summary>A trial at a rung.</summary>
internal sealed record SweepRung
{
    public required int Rung { get; init; }
    public required string Experiment { get; init; }
    public required string State { get; init; }
    public double? Score { get; init; }
    public string? Reason { get; init; }
}

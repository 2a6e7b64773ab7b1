namespace T5Platform.Cli.Api.Documents;

/// <summary>A sweep with all of its trials.</summary>
internal sealed record Sweep
{
    [System.Text.Json.Serialization.JsonPropertyName("sweep")]
    public required SweepSummary Summary { get; init; }
    public required string Objective { get; init; }
    public required IReadOnlyList<long> Rungs { get; init; }
    public int? Best { get; init; }
    public required IReadOnlyList<SweepTrial> Trials { get; init; }
}

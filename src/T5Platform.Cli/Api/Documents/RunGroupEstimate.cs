namespace T5Platform.Cli.Api.Documents;

/// <summary>What each of some equal runs would take.</summary>
internal sealed record RunGroupEstimate
{
    public required string Name { get; init; }
    public required int Runs { get; init; }
    public required string Kind { get; init; }
    public required string Parallelism { get; init; }
    public required long Parameters { get; init; }
    public required long TrainedParameters { get; init; }
    public required long Steps { get; init; }
    public required double FlopsPerStep { get; init; }
    public required double Flops { get; init; }
    public required double MemoryPerDevice { get; init; }
}

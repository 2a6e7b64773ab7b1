namespace T5Platform.Cli.Api.Documents;

/// <summary>What a spec's runs would take.</summary>
internal sealed record Estimate
{
    public required double Flops { get; init; }
    public required IReadOnlyList<RunGroupEstimate> Groups { get; init; }
}

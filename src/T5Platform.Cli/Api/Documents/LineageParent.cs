namespace T5Platform.Cli.Api.Documents;

/// <summary>What an experiment was derived from.</summary>
internal sealed record LineageParent
{
    public required string Kind { get; init; }
    public string? Experiment { get; init; }
    public string? ExperimentName { get; init; }
    public string? Run { get; init; }
    public string? RunName { get; init; }
    public long? Step { get; init; }
}

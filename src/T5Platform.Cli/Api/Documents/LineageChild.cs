namespace T5Platform.Cli.Api.Documents;

/// <summary>What was derived from an experiment.</summary>
internal sealed record LineageChild
{
    public required string Kind { get; init; }
    public required string Experiment { get; init; }
    public required string Name { get; init; }
    public required string State { get; init; }
    public string? Run { get; init; }
    public long? Step { get; init; }
}

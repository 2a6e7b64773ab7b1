namespace T5Platform.Cli.Api.Documents;

/// <summary>A sweep that was taken.</summary>
internal sealed record SubmittedSweep
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required int Trials { get; init; }
    public required int Rungs { get; init; }
}

namespace T5Platform.Cli.Api.Documents;

/// <summary>What one figure of a cell came from.</summary>
internal sealed record TableSource(long Seed, double? Score, string? Failure, string Evaluation)
{
    /// <summary>The runs behind it, the first ancestor first.</summary>
    public IReadOnlyList<TableRun> Runs { get; init; } = [];
}

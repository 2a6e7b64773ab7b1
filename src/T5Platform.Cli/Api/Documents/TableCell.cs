namespace T5Platform.Cli.Api.Documents;

/// <summary>One figure of a table, or how far it is.</summary>
internal sealed record TableCell(double? Mean, double? StandardDeviation, bool Bold, TableProgress Progress)
{
    /// <summary>What it came from, one a seed.</summary>
    public IReadOnlyList<TableSource> Sources { get; init; } = [];
}

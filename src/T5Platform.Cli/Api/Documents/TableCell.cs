namespace T5Platform.Cli.Api.Documents;

/// <summary>One figure of a table, or how far it is.</summary>
internal sealed record TableCell(double? Mean, double? StandardDeviation, bool Bold, TableProgress Progress)
{
    /// <summary>Why it does not count, by decision; null: it does.</summary>
    public string? Excluded { get; init; }

    /// <summary>What it came from, one a seed.</summary>
    public IReadOnlyList<TableSource> Sources { get; init; } = [];
}

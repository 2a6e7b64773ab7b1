namespace T5Platform.Study.Tables;

/// <summary>One row.</summary>
public sealed record TableRow
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the baseline: starred.</summary>
    public bool Baseline { get; init; }

    /// <summary>Its cells, by column.</summary>
    public required IReadOnlyList<TableCell> Cells { get; init; }
}

namespace T5Platform.Study.Tables;

/// <summary>An experiment's table, as in the paper: a row for each change, a column for each task's metric, the average last.</summary>
public sealed record ResultTable
{
    /// <summary>The experiment's name.</summary>
    public required string Title { get; init; }

    /// <summary>Columns, in the order of the experiment's tasks.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Rows, in the experiment's order.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>What a reader must know about the figures, each a sentence.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Evaluations that are settled, and how many there are, each counted once.</summary>
    public required Progress Progress { get; init; }
}

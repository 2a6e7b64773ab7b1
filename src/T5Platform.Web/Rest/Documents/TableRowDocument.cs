using T5Platform.Study.Tables;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One row of a table.</summary>
internal sealed record TableRowDocument
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the baseline.</summary>
    public required bool Baseline { get; init; }

    /// <summary>Cells, by column.</summary>
    public required IReadOnlyList<TableCellDocument> Cells { get; init; }

    public static TableRowDocument Of(TableRow row, TableSources sources) => new()
    {
        Name = row.Name,
        Baseline = row.Baseline,
        Cells = [.. row.Cells.Select(cell => TableCellDocument.Of(cell, sources))],
    };
}

using T5Platform.Study.Tables;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One cell of a table.</summary>
internal sealed record TableCellDocument
{
    /// <summary>Mean over the seeds that have a score; null without any.</summary>
    public double? Mean { get; init; }

    /// <summary>Sample standard deviation over the same seeds; null for fewer than two.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>How many seeds have a score.</summary>
    public required int Count { get; init; }

    /// <summary>Within two standard deviations of the column's best.</summary>
    public required bool Bold { get; init; }

    /// <summary>Why it does not count, by decision; null: it does.</summary>
    public string? Excluded { get; init; }

    /// <summary>How far its seeds are.</summary>
    public required Progress Progress { get; init; }

    /// <summary>What its figures came from.</summary>
    public required IReadOnlyList<TableSourceDocument> Sources { get; init; }

    public static TableCellDocument Of(TableCell cell, TableSources sources) => new()
    {
        Mean = cell.Mean,
        StandardDeviation = cell.StandardDeviation,
        Count = cell.Count,
        Bold = cell.Bold,
        Excluded = cell.Excluded,
        Progress = cell.Progress,
        Sources = [.. cell.Sources.Select(sources.Of)],
    };
}

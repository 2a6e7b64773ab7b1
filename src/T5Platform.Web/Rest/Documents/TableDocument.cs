using T5Platform.Storage.Writing;
using T5Platform.Study.Tables;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest.Documents;

/// <summary>An experiment's table, each figure with everything it came from.</summary>
internal sealed record TableDocument
{
    /// <summary>The experiment.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>How far it is: evaluations scored, failed and in all, and the fraction of the work done.</summary>
    public required Progress Progress { get; init; }

    /// <summary>Columns; the one without a task is the average.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Rows.</summary>
    public required IReadOnlyList<TableRowDocument> Rows { get; init; }

    /// <summary>What a reader must know about the figures.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public static TableDocument Of(ResultTable table, ExperimentView view, IReadOnlyList<AttemptRecord> attempts)
    {
        var sources = new TableSources(view, attempts);
        return new()
        {
            Experiment = view.Experiment.Id,
            Title = table.Title,
            Progress = table.Progress,
            Columns = table.Columns,
            Rows = [.. table.Rows.Select(row => TableRowDocument.Of(row, sources))],
            Notes = table.Notes,
        };
    }
}

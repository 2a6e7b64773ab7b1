using T5Platform.Study.Tables;
using T5Platform.Web.Dashboard.Tables;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Studies;

/// <summary>From a cell of a study's table to the same cell in its experiment, where everything that it came from is.</summary>
internal sealed class StudyCells
{
    // By evaluation and full column, as sources of a study's cells name them; a column without a metric yet stands for all of its task's.
    private readonly Dictionary<(EvaluationId, string), string> _places = [];

    /// <summary>The cells of everything that is submitted for a table.</summary>
    public StudyCells(StudyTableView view)
    {
        foreach (var experiment in view.Experiments.OfType<TableExperiment>())
        {
            var table = experiment.Table;
            foreach (var (r, row) in table.Rows.Index())
                foreach (var (c, column) in table.Columns.Index().Where(static column => column.Item.Task is not null))
                    foreach (var source in row.Cells[c].Sources)
                        _places.TryAdd((source.Evaluation, column.Metric is null ? column.Task! : $"{column.Task}.{column.Metric}"), $"/experiments/{experiment.Experiment.Id}?metrics=all&cell={new CellAddress(r, c)}");
        }
    }

    /// <summary>The address; null: nothing of the cell is submitted.</summary>
    public string? Href(TableCell cell)
    {
        if (cell.Sources is not [var first, ..])
            return null;
        return _places.GetValueOrDefault((first.Evaluation, first.Task)) ?? _places.GetValueOrDefault((first.Evaluation, first.Task[..Math.Max(0, first.Task.LastIndexOf('.'))]));
    }
}

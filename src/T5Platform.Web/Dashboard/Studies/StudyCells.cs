using T5Platform.Study.Results;
using T5Platform.Study.Tables;
using T5Platform.Web.Dashboard.Tables;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Studies;

/// <summary>From a cell of a study's table to the same cell in its experiment, where everything that it came from is.</summary>
internal sealed class StudyCells
{
    // By evaluation and full column, as sources of a study's cells name them.
    private readonly Dictionary<(EvaluationId, string), string> _places = [];

    /// <summary>The cells of everything that is submitted for a table.</summary>
    public StudyCells(StudyTableView view)
    {
        foreach (var experiment in view.Experiments.OfType<TableExperiment>())
        {
            var table = experiment.Table;
            var columns = table.Columns.Select(column => column.Task is { } task ? StudyScores.Columns(task, column.Metric, view.At.Scaled) : []).ToList();
            foreach (var (r, row) in table.Rows.Index())
                foreach (var (c, full) in columns.Index())
                    foreach (var source in full.Count == 0 ? [] : row.Cells[c].Sources)
                        foreach (var column in full)
                            _places.TryAdd((source.Evaluation, column), $"/experiments/{experiment.Experiment.Id}?metrics=all&cell={new CellAddress(r, c)}");
        }
    }

    /// <summary>The address; null: nothing of the cell is submitted.</summary>
    public string? Href(TableCell cell) => cell.Sources is [var first, ..] ? _places.GetValueOrDefault((first.Evaluation, first.Task)) : null;
}

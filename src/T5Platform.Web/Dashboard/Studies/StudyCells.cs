using T5Platform.Study.Tables;
using T5Platform.Web.Dashboard.Tables;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Studies;

/// <summary>From a cell of a study's table to the same cell in its experiment, where everything that it came from is.</summary>
internal static class StudyCells
{
    /// <summary>The address; null: nothing of the cell is submitted.</summary>
    public static string? Href(StudyTableView view, TableCell cell)
    {
        if (cell.Sources is not [var first, ..])
            return null;
        foreach (var experiment in view.Experiments.OfType<ExperimentView>())
        {
            var table = ExperimentTable.Of(experiment, new() { AllMetrics = true });
            foreach (var (r, row) in table.Rows.Index())
                foreach (var (c, column) in table.Columns.Index())
                    if (column.Task is not null && (column.Metric is null || $"{column.Task}.{column.Metric}" == first.Task) && row.Cells[c].Sources.Any(source => source.Evaluation == first.Evaluation))
                        return $"/experiments/{experiment.Experiment.Id}?metrics=all&cell={new CellAddress(r, c)}";
        }

        return null;
    }
}

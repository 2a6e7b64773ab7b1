using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>Experiments, one a line.</summary>
internal static class ExperimentList
{
    public static IReadOnlyList<string> Draw(IReadOnlyList<ExperimentSummary> experiments, ShortIds ids, DateTimeOffset now, int width)
    {
        var grid = new Grid(new Column("ID"), new("NAME", Gives: true), new("STATE"), new("DONE", Right: true), new("FAILED", Right: true), new("SUBMITTED"), new("TOOK"));
        foreach (var each in experiments)
        {
            grid.Add(
                ids.Of(each.Id),
                each.Name,
                Cell.State(each.State),
                $"{each.Progress.Completed}/{each.Progress.Planned}",
                new(each.Progress.Failed == 0 ? "" : Humane.Count(each.Progress.Failed), Ink.Bad),
                Humane.Ago(now - each.SubmittedAt),
                each.EndedAt is { } ended ? Humane.Duration(ended - each.SubmittedAt) : "");
        }
        return experiments.Count == 0 ? [] : grid.Draw(width);
    }
}

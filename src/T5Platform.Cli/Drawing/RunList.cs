using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>Runs, one a line, each after those it depends on.</summary>
internal static class RunList
{
    public static IReadOnlyList<string> Draw(IReadOnlyList<Run> runs, int width)
    {
        var ids = new ShortIds(runs.Select(static run => run.Id));
        var grid = new Grid(new Column("ID"), new("NAME", Gives: true), new("STATE"), new("STEP", Right: true), new("ATTEMPT", Right: true), new("SLICE"));
        foreach (var run in runs)
        {
            grid.Add(
                ids.Of(run.Id),
                run.SharedFrom is null ? run.Name : $"{run.Name} (shared)",
                Cell.State(run.State),
                $"{run.Step}/{run.Steps}",
                run.Generation > 1 ? $"{run.Generation}" : "",
                run.Lease is { } lease ? $"{lease.Rectangle}{string.Concat(lease.More.Select(static more => $" + {more.Rectangle}"))}" : "");
        }
        return runs.Count == 0 ? [] : grid.Draw(width);
    }
}

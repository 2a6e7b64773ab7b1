using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>One look as a picture of at most a screen's height. Pure.</summary>
internal static class WatchPicture
{
    private const int BarWidth = 10;
    private const int WideEnoughForSlices = 110;
    private const int LeastRows = 3;
    private const int MostReasonLines = 2;

    /// <summary>Lines that are there besides the rows of working and waiting ones.</summary>
    private const int Fixed = 10;

    public static IReadOnlyList<string> Draw(WatchSnapshot now, string? away, int width, int height, bool isLast = false)
    {
        var room = Math.Max(2 * LeastRows, height - Fixed);
        var waiting = Waiting(now, width).ToList();
        var working = Working(now, width, Math.Max(LeastRows, room - Math.Min(waiting.Count, room / 2)));
        return
        [
            .. Head(now, width),
            .. working.Count == 0 ? [] : (IEnumerable<string>)["", .. working],
            .. waiting.Count == 0 ? [] : (IEnumerable<string>)["", .. waiting.Take(Math.Max(LeastRows, room - working.Count))],
            .. away is null ? [] : (IEnumerable<string>)["", .. Wrapped.Lines(away, width, 0, Ink.Bad)],
            .. now.IsEnded || isLast ? [] : (IEnumerable<string>)["", Ink.Of("Ctrl-C leaves; the experiment goes on.", Ink.Faint)],
        ];
    }

    private static IEnumerable<string> Head(WatchSnapshot now, int width)
    {
        var (experiment, fraction) = (now.Experiment, StepsDone.Of(now.Runs));
        var percent = $"  {Bar.Percent(fraction)} of the steps";
        var tail = $"  {experiment.State} {Humane.Duration(now.Age)}";
        yield return Ink.Of(Shortened.End(experiment.Name, Math.Max(10, width - tail.Length)), Ink.Strong) + Ink.Of(tail, Ink.StyleOf(experiment.State));
        yield return Bar.Draw(fraction, Math.Clamp(width - percent.Length, 10, 60), Ink.StyleOf(experiment.State) ?? Ink.Busy) + Ink.Of(percent);
        yield return Ink.Of("runs         ", Ink.Faint) + Tally.Draw(now.Runs.Select(static run => run.State));
        if (now.Evaluations.Count > 0)
            yield return Ink.Of("evaluations  ", Ink.Faint) + Tally.Draw(now.Evaluations.Select(static evaluation => evaluation.State));
    }

    private static List<string> Working(WatchSnapshot now, int width, int most)
    {
        // Columns that come and go would make the picture jump.
        var grid = new Grid([
            new Column("WORKING", Gives: true), new(""), new("STEP", Right: true), new("LOSS", Right: true), new("STEPS/S", Right: true), new("LEFT", Right: true, Least: 6),
            .. width >= WideEnoughForSlices ? [new Column("SLICE")] : (Column[])[]])
        {
            KeepsEmpty = true,
        };
        List<Cell[]> rows =
        [
            .. now.Runs.Where(static run => States.IsWorking(run.State)).Select(run => Row(run, now.Paces.GetValueOrDefault(run.Id))),
            .. now.Evaluations.Where(static evaluation => States.IsWorking(evaluation.State)).Select(static evaluation => Row(evaluation)),
        ];
        // The heading takes a line, and so does what is left out.
        var shown = rows.Count < most ? rows.Count : Math.Max(1, most - 2);
        foreach (var row in rows.Take(shown))
            grid.Add(width >= WideEnoughForSlices ? row : row[..^1]);
        return rows.Count == 0 ? [] : [.. grid.Draw(width), .. shown < rows.Count ? [Ink.Of($"and {rows.Count - shown} more", Ink.Faint)] : (string[])[]];
    }

    private static Cell[] Row(Run run, Pace? pace)
    {
        var done = run.Steps == 0 ? 0 : (int)(BarWidth * Math.Min(run.Step, run.Steps) / run.Steps);
        return
        [
            run.Name,
            new(new string('━', done) + new string('─', BarWidth - done), Ink.Busy),
            run.State == States.Running ? $"{run.Step}/{run.Steps}" : new Cell(run.State, Ink.Faint),
            pace is null ? "" : Humane.Short(pace.Loss),
            pace is null ? "" : Humane.Short(pace.StepsPerSecond),
            pace?.Left(run.Steps - run.Step) is { } left ? Humane.Duration(left) : "",
            run.Lease is { } lease ? $"{lease}" : "",
        ];
    }

    private static Cell[] Row(Evaluation evaluation) => [evaluation.Name, "", new(evaluation.State == States.Running ? "evaluating" : evaluation.State, Ink.Faint), "", "", "", ""];

    /// <summary>Those who wait for the same reason stand together under it.</summary>
    private static IEnumerable<string> Waiting(WatchSnapshot now, int width)
    {
        var names = now.Names();
        List<(string Name, Queued? Reason)> all =
        [
            .. now.Runs.Where(static run => run.State == States.Waiting).Select(run => (run.Name, now.Waits(run))),
            .. now.Evaluations.Where(static each => each.State == States.Waiting).Select(each => (each.Name, now.Waits(each))),
        ];
        foreach (var group in all.GroupBy(static each => (each.Reason?.Code, each.Reason?.Reason)))
        {
            var who = group.Select(static each => each.Name).ToList();
            var code = group.Key.Code is { } text ? $": {Humane.Words(text)}" : "";
            yield return Ink.Of($"{who.Count} waiting{code}", Ink.Wary);
            yield return "  " + Ink.Of(Shortened.End(string.Join(", ", who), width - 2));
            var why = group.Key.Reason is { } reason ? Wrapped.Of(names.In(reason), width - 2) : [];
            foreach (var (index, line) in why.Take(MostReasonLines).Index())
                yield return "  " + Ink.Of(index + 1 == MostReasonLines && why.Count > MostReasonLines ? Shortened.End($"{line} …", width - 2) : line, Ink.Faint);
        }
    }
}

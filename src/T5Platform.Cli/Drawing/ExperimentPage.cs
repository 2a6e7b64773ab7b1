using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>One experiment: where it stands.</summary>
internal static class ExperimentPage
{
    private const int BarWidth = 30;
    private const int MostReasons = 5;

    public static IReadOnlyList<string> Draw(Experiment experiment, Lineage lineage, IReadOnlyList<Run> runs, IReadOnlyList<Evaluation> evaluations, DateTimeOffset now, int width)
    {
        var facts = new Facts();
        facts.Add("id", experiment.Id);
        facts.AddDrawn("state", State(experiment, now));
        facts.Add("reason", experiment.Reason);
        facts.Add("priority", experiment.Priority == 0 ? null : $"{experiment.Priority}");
        facts.Add("deadline", experiment.Deadline is { } deadline ? $"{Humane.Stamp(deadline)}{(experiment.EndedAt is not null ? "" : deadline > now ? $", in {Humane.Duration(deadline - now)}" : ", which is past")}" : null);
        facts.Add("late", experiment.Late.Count == 0 ? null : string.Join("; ", experiment.Late.Select(run => $"{run.Name} not before {Humane.Stamp(run.NotBefore)}")), Ink.Wary);
        facts.Add("excluded", experiment.Excluded.Count == 0 ? null : string.Join("; ", experiment.Excluded.Select(static cell => $"{cell.Row} / {cell.Task}: {cell.Reason}")));
        facts.Add("submitted", Humane.Stamp(experiment.SubmittedAt));
        facts.AddDrawn("progress", $"{Bar.Draw(StepsDone.Of(runs), BarWidth)}  {Bar.Percent(StepsDone.Of(runs))} of the steps");
        facts.AddDrawn("runs", Tally.Draw(runs.Select(static run => run.State)));
        if (evaluations.Count > 0)
            facts.AddDrawn("evaluations", Tally.Draw(evaluations.Select(static evaluation => evaluation.State)));
        facts.Add("derived from", LineageWords.Parents(lineage.Parents));
        facts.Add("derived", LineageWords.Children(lineage.Children));
        return [Ink.Of(experiment.Name, Ink.Strong), "", .. facts.Draw(width), .. Failed(runs, evaluations, width)];
    }

    private static string State(Experiment experiment, DateTimeOffset now) =>
        Ink.Of(experiment.State, Ink.StyleOf(experiment.State))
        + (experiment.EndedAt is { } ended
            ? $" after {Humane.Duration(ended - experiment.SubmittedAt)}"
            : $" for {Humane.Duration(now - experiment.SubmittedAt)}");

    private static IEnumerable<string> Failed(IReadOnlyList<Run> runs, IReadOnlyList<Evaluation> evaluations, int width)
    {
        List<(string Name, string? Reason)> failed =
        [
            .. runs.Where(static run => run.State == States.Failed).Select(static run => (run.Name, run.Reason)),
            .. evaluations.Where(static each => each.State == States.Failed).Select(static each => (each.Name, each.Reason)),
        ];
        foreach (var (index, (name, reason)) in failed.Take(MostReasons).Index())
        {
            if (index == 0)
                yield return "";
            foreach (var line in Wrapped.Lines($"{name} failed: {reason}", width, 2, Ink.Bad))
                yield return line;
        }
        if (failed.Count > MostReasons)
            yield return $"  and {failed.Count - MostReasons} more";
    }
}

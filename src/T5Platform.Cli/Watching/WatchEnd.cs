using T5Platform.Cli.Api;
using T5Platform.Cli.Commands;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>The last words of a watcher.</summary>
internal static class WatchEnd
{
    private const int MostReasons = 5;

    public static void Tell(Session session, WatchSnapshot end)
    {
        if (session.Json)
        {
            session.Terminal.Write(System.Text.Json.JsonSerializer.Serialize(Change(end), ApiJson.Options));
            return;
        }
        session.Terminal.Draw([.. Lines(end, session.Terminal.Width)]);
        session.Terminal.Note($"'t5 table {ShortIds.Alone(end.Experiment.Id)}' gives its table.");
    }

    public static void TellLeft(Session session, WatchSnapshot? last)
    {
        if (last?.Experiment is { } experiment && ShortIds.Alone(experiment.Id) is var id)
            session.Terminal.Note($"Left. '{experiment.Name}' goes on: 't5 watch {id}' looks again, 't5 cancel {id}' ends it.");
    }

    private static IEnumerable<string> Lines(WatchSnapshot end, int width)
    {
        var experiment = end.Experiment;
        yield return Ink.Of(experiment.Name, Ink.Strong) + Ink.Of($" {Sentence(end)}", Ink.StyleOf(experiment.State));
        var failed = end.Runs.Where(static run => run.State == States.Failed).Select(static run => (run.Name, run.Reason))
            .Concat(end.Evaluations.Where(static each => each.State == States.Failed).Select(static each => (each.Name, each.Reason)))
            .ToList();
        foreach (var line in failed.Take(MostReasons).SelectMany(each => Wrapped.Lines($"{each.Name}: {each.Reason}", width, 2)))
            yield return line;
        if (failed.Count > MostReasons)
            yield return $"  and {failed.Count - MostReasons} more";
    }

    private static string Sentence(WatchSnapshot end) => end.Experiment switch
    {
        { State: States.Completed } =>
            $"completed after {Humane.Duration(end.Age)}: {Humane.Count(end.Runs.Count, "run", "runs")}, {Humane.Count(end.Evaluations.Count, "evaluation", "evaluations")}.",
        var other => $"{(other.State == States.Cancelled ? "was cancelled" : other.State)} after {Humane.Duration(end.Age)}{(other.Reason is { } reason ? $": {reason}" : ".")}",
    };

    private static WatchChange Change(WatchSnapshot end) => new()
    {
        At = end.At,
        Kind = "experiment",
        Name = end.Experiment.Name,
        State = end.Experiment.State,
        What = Sentence(end),
        Done = end.Experiment.Progress.Completed,
        Planned = end.Experiment.Progress.Planned,
    };
}

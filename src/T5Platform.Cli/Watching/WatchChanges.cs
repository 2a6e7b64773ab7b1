using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>Two looks → what is new. Pure.</summary>
internal static class WatchChanges
{
    /// <summary>A working run is told of again after each such part of its steps.</summary>
    private const int Parts = 10;

    /// <param name="before">The look before; null: there was none, and what goes on is told.</param>
    /// <param name="now">The look.</param>
    public static IReadOnlyList<WatchChange> Between(WatchSnapshot? before, WatchSnapshot now)
    {
        var names = now.Names();
        return
        [
            .. before is null && !now.IsEnded ? [Beginning(now)] : (WatchChange[])[],
            .. Pairs(before?.Runs, now.Runs, static run => run.Id).Select(pair => OfRun(before, pair.Before, now, pair.Now, names)).OfType<WatchChange>(),
            .. Pairs(before?.Evaluations, now.Evaluations, static each => each.Id).Select(pair => OfEvaluation(before, pair.Before, now, pair.Now, names)).OfType<WatchChange>(),
        ];
    }

    private static WatchChange Beginning(WatchSnapshot now) => Change(
        now, "experiment", now.Experiment.Name, now.Experiment.State,
        $"{now.Experiment.State} for {Humane.Duration(now.Age)}, {Bar.Percent(StepsDone.Of(now.Runs))} of the steps done");

    private static WatchChange? OfRun(WatchSnapshot? lastLook, Run? before, WatchSnapshot now, Run run, HolderNames names)
    {
        var reason = now.Waits(run);
        var isNew = before is null
            ? !States.IsEnd(run.State) && run.State != States.Planned
            : (run.State, run.Generation) != (before.State, before.Generation)
                || (run.State == States.Waiting && reason is not null && lastLook?.Waits(run)?.Code != reason.Code)
                || (run.State == States.Running && Part(run) > Part(before));
        if (!isNew)
            return null;
        var pace = now.Paces.GetValueOrDefault(run.Id);
        return Change(now, "run", run.Name, run.State, WatchWords.Of(run, before, pace, reason)) with
        {
            Why = reason is null ? null : names.In(reason.Reason),
            Step = run.Step,
            Steps = run.Steps,
            Loss = pace?.Loss,
            StepsPerSecond = pace?.StepsPerSecond,
        };
    }

    private static WatchChange? OfEvaluation(WatchSnapshot? lastLook, Evaluation? before, WatchSnapshot now, Evaluation evaluation, HolderNames names)
    {
        var reason = now.Waits(evaluation);
        var isNew = before is null
            ? !States.IsEnd(evaluation.State) && evaluation.State != States.Planned
            : evaluation.State != before.State
                || (evaluation.State == States.Waiting && reason is not null && lastLook?.Waits(evaluation)?.Code != reason.Code);
        if (!isNew)
            return null;
        return Change(now, "evaluation", evaluation.Name, evaluation.State, WatchWords.Of(evaluation, reason)) with
        {
            Why = reason is null ? null : names.In(reason.Reason),
        };
    }

    private static WatchChange Change(WatchSnapshot now, string kind, string name, string state, string what) => new()
    {
        At = now.At,
        Kind = kind,
        Name = name,
        State = state,
        What = what,
        Done = now.Experiment.Progress.Completed,
        Planned = now.Experiment.Progress.Planned,
    };

    private static long Part(Run run) => run.Steps == 0 ? 0 : Parts * run.Step / run.Steps;

    private static IEnumerable<(T? Before, T Now)> Pairs<T>(IReadOnlyList<T>? before, IReadOnlyList<T> now, Func<T, string> idOf) where T : class
    {
        var known = (before ?? []).ToDictionary(idOf, StringComparer.Ordinal);
        return now.Select(each => (known.GetValueOrDefault(idOf(each)), each));
    }
}

using T5Platform.Cli.Api;
using T5Platform.Cli.Api.Documents;
using T5Platform.Cli.Drawing;

namespace T5Platform.Cli.Watching;

/// <summary>What happened to a run or an evaluation, in words.</summary>
internal static class WatchWords
{
    public static string Of(Run run, Run? before, Pace? pace, Queued? reason) => run.State switch
    {
        States.Waiting => Waiting(run, reason),
        States.Starting => $"{Attempt(run)}starting on {Slice(run)}",
        States.Running when before is { State: States.Running } => Step(run, pace),
        States.Running => run.Step > 0 ? $"{Attempt(run)}running on {Slice(run)}, {Step(run, pace)}" : $"{Attempt(run)}running on {Slice(run)}",
        States.Stopping => $"stopping at step {run.Step}{Because(run.Reason)}",
        States.Completed => $"completed{(run is { EndedAt: { } ended, SubmittedAt: { } submitted } ? $" after {Humane.Duration(ended - submitted)}" : "")}",
        _ => $"{run.State}{Because(run.Reason)}",
    };

    public static string Of(Evaluation evaluation, Queued? reason) => evaluation.State switch
    {
        States.Waiting => Waiting(reason),
        States.Completed when evaluation.Scores.Count > 0 => string.Join(", ", evaluation.Scores.Select(static score => $"{score.Metric} {Humane.Short(score.Value)}")),
        _ => $"{evaluation.State}{Because(evaluation.Reason)}",
    };

    /// <summary>"step 48 of 120, loss 2.75, 5.21 steps/s, 14 s left".</summary>
    public static string Step(Run run, Pace? pace)
    {
        var text = $"step {run.Step} of {run.Steps}";
        return pace is null
            ? text
            : $"{text}, loss {Humane.Short(pace.Loss)}, {Humane.Short(pace.StepsPerSecond)} steps/s{(pace.Left(run.Steps - run.Step) is { } left ? $", {Humane.Duration(left)} left" : "")}";
    }

    private static string Waiting(Run run, Queued? reason) =>
        Attempt(run) + Waiting(reason) + (run.Reason is null ? "" : $" (attempt {run.Generation - 1} ended: {run.Reason.TrimEnd('.')})");

    private static string Waiting(Queued? reason) => reason is null ? "waiting" : $"waiting, {Humane.Words(reason.Code)}";

    private static string Attempt(Run run) => run.Generation > 1 ? $"attempt {run.Generation}, " : "";

    private static string Slice(Run run) => run.Lease is { } lease ? $"{lease}" : "its slice";

    private static string Because(string? reason) => reason is null ? "" : $": {reason}";
}

using T5Platform.Contracts.Runs;
using T5Platform.Storage.Writing;
using T5Platform.Web.Views;

namespace T5Platform.Web.Dashboard.Runs;

/// <summary>How long a run still takes at the pace of its latest steps. Only a run that trains has one.</summary>
public static class RunEstimate
{
    /// <summary>The time left; null when nobody can know.</summary>
    public static TimeSpan? Left(RunRecord run, Pace? pace)
    {
        var steps = run.Start.Spec.Steps - run.Status.Step;
        if (run.Status.State != RunState.Running || steps <= 0 || pace is not { StepsPerSecond: > 0 and var speed })
            return null;
        var seconds = steps / speed;
        return seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
    }
}

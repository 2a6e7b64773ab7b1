using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Writing;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Views;

/// <summary>
/// What of an experiment is expected to end after its deadline. A run that trains ends at the pace of its present life; what has not begun
/// ends no earlier than what it begins from, for how long it waits and takes nobody knows. Pure.
/// </summary>
internal static class Lateness
{
    /// <summary>Runs that end too late, in the order of the plan; none without a deadline, or once it has ended.</summary>
    public static IReadOnlyList<LateDocument> Of(ExperimentView view, DateTimeOffset now)
    {
        if (view.Experiment is not { EndedAt: null, Spec.Deadline: { } deadline })
            return [];
        var ends = new Dictionary<RunId, DateTimeOffset>();
        var late = new List<LateDocument>();
        foreach (var planned in view.Experiment.Plan.Runs)
        {
            var run = view.Runs.GetValueOrDefault(planned.Id);
            var isOver = run is { Status.State: RunState.Completed or RunState.Failed or RunState.Cancelled };
            var begins = planned.InitialFrom is { } first && ends.GetValueOrDefault(first, now) is var then && then > now ? then : now;
            var end = ends[planned.Id] = isOver ? now : run is not null && Left(run, now) is { } left ? now + left : begins;
            if (!isOver && end > deadline)
                late.Add(new(planned.Name, end));
        }
        return late;
    }

    /// <summary>The time left at the pace of its present life; null: it has none.</summary>
    private static TimeSpan? Left(RunRecord run, DateTimeOffset now)
    {
        var status = run.Status;
        var done = status.Step - (status.ResumeFrom?.Step ?? 0);
        if (status is not { State: RunState.Running, Lease: { } lease } || done <= 0 || now <= lease.GrantedAt)
            return null;
        var seconds = (now - lease.GrantedAt).TotalSeconds * Math.Max(0, run.Start.Spec.Steps - status.Step) / done;
        return seconds < TimeSpan.FromDays(36_500).TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromDays(36_500);
    }
}

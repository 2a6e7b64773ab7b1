using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Runs;

/// <summary>
/// The one room in which facts about a run (or an evaluation) become decisions. Pure: status, event and time in; status and
/// effects out. Waiting → Starting → Running → Stopping → Waiting again, a pause or an end; every life ends in Stopping and leaves
/// it only when all of its processes are proven gone.
/// </summary>
internal static class RunStateMachine
{
    /// <summary>Before the first life.</summary>
    public static readonly RunStatus Unborn = new() { State = RunState.Waiting, Generation = Generation.None, SubmittedAt = default };

    /// <summary>What <paramref name="happened"/> makes of <paramref name="status"/>.</summary>
    public static Transition Decide(RunStatus status, RunEvent happened, MachineSettings settings) => happened switch
    {
        RunEvent.Started => Begin(status, settings),
        RunEvent.LeaseGranted granted => LeaseRules.Granted(status, granted, settings),
        RunEvent.LeaseRevoked revoked => LeaseRules.Revoked(status, revoked, settings),
        RunEvent.RankReported reported => ReportRules.Reported(status, reported.Report, settings),
        RunEvent.ShardFound found => Reissue.Found(status, found),
        RunEvent.CancelRequested cancel => Cancel(status, cancel.Reason, settings),
        RunEvent.PauseRequested pause => PauseRules.Pause(status, pause.Reason, settings),
        RunEvent.Resumed => PauseRules.Resume(status, settings),
        RunEvent.RetryRequested retry => Life.Again(status, retry.Reason, settings),
        RunEvent.Prioritized prioritized => Prioritize(status, prioritized.Priority),
        RunEvent.Tick => TickRules.Tick(status, settings),
        _ => throw new InvalidOperationException($"Unknown event {happened}."),
    };

    private static Transition Begin(RunStatus status, MachineSettings settings) =>
        status.IsUnborn
            ? Transition.To(
                status with { Generation = Generation.None.Next(), SubmittedAt = settings.Now },
                new RunEffect.RecordEvent($"{settings.Noun}-queued", "It waits for its first slice."),
                new RunEffect.RequestSlice())
            : Transition.Stay(status);

    private static Transition Cancel(RunStatus status, string reason, MachineSettings settings)
    {
        if (status.IsUnborn || status.IsSettled)
            return Transition.Stay(status);
        if (status.State is RunState.Waiting or RunState.Paused)
            return Life.Settled(Life.Because(status, "cancelled", reason), SettledOutcome.Cancelled, settings, [new RunEffect.WithdrawRequest()]);
        if (status.IsLive)
            return Life.Stop(status, status.WorkDone ? NextAfterStop.Complete : NextAfterStop.Cancel, "cancelled", reason, settings);
        return status.MayReturn
            ? Life.Stop(status, NextAfterStop.Cancel, "cancelled", reason, settings)
            : Transition.Stay(status);
    }

    private static Transition Prioritize(RunStatus status, int priority)
    {
        if (status.IsUnborn || status.IsSettled || status.Priority == priority)
            return Transition.Stay(status);
        var prioritized = status with { Priority = priority };
        return Transition.To(prioritized, status.State == RunState.Waiting ? [new RunEffect.RequestSlice()] : Array.Empty<RunEffect>());
    }
}

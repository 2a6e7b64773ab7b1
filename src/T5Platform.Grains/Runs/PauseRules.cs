using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Runs;

/// <summary>A person wants it to rest, or to go on. The same contract as a preemption, but it asks for no slice until it is resumed.</summary>
internal static class PauseRules
{
    private const string Code = "paused";

    public static Transition Pause(RunStatus status, string reason, MachineSettings settings) => status switch
    {
        { State: RunState.Waiting, IsUnborn: false } => Life.Paused(Life.Because(status, Code, reason), settings, [new RunEffect.WithdrawRequest()]),
        // Its work is done: it ends by itself.
        { IsLive: true, WorkDone: true } => Transition.Stay(status),
        { State: RunState.Running } => Life.StopByDirective(status, NextAfterStop.Pause, Code, reason, null, settings),
        // A gang that is not together yet has nothing to write.
        { State: RunState.Starting } => Life.Stop(status, NextAfterStop.Pause, Code, reason, settings),
        { Next: NextAfterStop.Requeue } => Transition.To(Life.Because(status, Code, reason) with { Next = NextAfterStop.Pause }),
        _ => Transition.Stay(status),
    };

    public static Transition Resume(RunStatus status, MachineSettings settings) => status switch
    {
        { State: RunState.Paused } => GoOn(status with { State = RunState.Waiting }, settings),
        { Next: NextAfterStop.Pause } => Transition.To(status with { Next = NextAfterStop.Requeue }),
        _ => Transition.Stay(status),
    };

    private static Transition GoOn(RunStatus waiting, MachineSettings settings) => Transition.To(
        waiting,
        new RunEffect.RecordEvent($"{settings.Noun}-resumed", $"It waits for a slice for life {waiting.Generation}."),
        new RunEffect.RequestSlice());
}

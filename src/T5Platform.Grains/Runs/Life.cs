using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;

namespace T5Platform.Grains.Runs;

/// <summary>How a life ends: first all of its processes, then its lease, then what follows.</summary>
internal static class Life
{
    /// <summary>It died: try again, unless it has died too often or its work was done by then.</summary>
    public static Transition Die(RunStatus status, Death death, MachineSettings settings)
    {
        var counted = death.Counts ? Count(status, death.Node) : status;
        var next = Next(counted, settings.Restarts);
        var sentence = next == NextAfterStop.Fail
            ? $"{death.Sentence} That was death {counted.DeathsWithoutProgress} without progress; {settings.Restarts.MaxRestartsWithoutProgress} restarts are allowed."
            : death.Sentence;
        var stopped = Stop(counted, next, death.Code, sentence, settings);
        return next == NextAfterStop.Requeue
            ? Transition.To(stopped.Status, [.. stopped.Effects, new RunEffect.CountRestart(death.Cause)])
            : stopped;
    }

    /// <summary>Its processes shall end at once; then <paramref name="next"/> follows.</summary>
    public static Transition Stop(RunStatus status, NextAfterStop next, string code, string sentence, MachineSettings settings)
    {
        var stopping = Because(status, code, sentence) with { State = RunState.Stopping, Next = next, StopBy = null };
        var told = new RunEffect.RecordEvent("life-ended", $"Life {status.Generation} ends: {sentence}");
        return Finish(stopping, settings, [told, .. Reissue.Implied(stopping)]);
    }

    /// <summary>Its processes were asked to stop by themselves; they shall not be waited for any longer.</summary>
    public static Transition StopNow(RunStatus status)
    {
        var stopping = status with { StopBy = null };
        return Transition.To(stopping, Reissue.Implied(stopping));
    }

    /// <summary>The gang writes a checkpoint and stops, within a deadline; then it goes back into the queue.</summary>
    public static Transition StopByDirective(RunStatus status, RunEvent.LeaseRevoked revoked, MachineSettings settings)
    {
        var stopped = StopByDirective(status, NextAfterStop.Requeue, "lease-revoked", revoked.Sentence, revoked.GoneBy, settings);
        return stopped.Status.Next != NextAfterStop.Requeue ? stopped
            : Transition.To(stopped.Status, [stopped.Effects[0], new RunEffect.CountRestart(RestartCause.LeaseRevoked), .. stopped.Effects.Skip(1)]);
    }

    /// <summary>As above, for another reason and with something else to follow. Done work is completed whatever was to follow.</summary>
    public static Transition StopByDirective(RunStatus status, NextAfterStop next, string code, string sentence, DateTimeOffset? goneBy, MachineSettings settings)
    {
        var stopping = Because(status, code, sentence) with
        {
            State = RunState.Stopping,
            Next = status.WorkDone ? NextAfterStop.Complete : next,
            StopBy = goneBy is { } gone && gone < settings.Now + settings.StopWithin ? gone : settings.Now + settings.StopWithin,
        };
        var told = new RunEffect.RecordEvent(code, $"Life {status.Generation} shall write a checkpoint and stop: {sentence}");
        return Transition.To(stopping, [told, .. Reissue.Implied(stopping)]);
    }

    /// <summary>If all of a stopping life is gone: give the slice back and go on with what follows.</summary>
    public static Transition Finish(RunStatus stopping, MachineSettings settings, IReadOnlyList<RunEffect> effects)
    {
        if (!stopping.IsGone)
            return Transition.To(stopping, effects);
        IReadOnlyList<RunEffect> released = [.. effects, new RunEffect.ReleaseLease(stopping.Lease!.Id)];
        return stopping.Next switch
        {
            NextAfterStop.Requeue => Requeue(stopping, settings, released),
            NextAfterStop.Pause => Paused(stopping, settings, released),
            NextAfterStop.Complete => Settled(stopping, SettledOutcome.Completed, settings, released),
            NextAfterStop.Fail => Settled(stopping, SettledOutcome.Failed, settings, released),
            _ => Settled(stopping, SettledOutcome.Cancelled, settings, released),
        };
    }

    /// <summary>It rests. What follows is another life: a grant for the one before may still be on the way, and is given back.</summary>
    public static Transition Paused(RunStatus status, MachineSettings settings, IReadOnlyList<RunEffect> effects)
    {
        var paused = Empty(status) with { State = RunState.Paused, Generation = status.Generation.Next() };
        var told = new RunEffect.RecordEvent($"{settings.Noun}-paused", status.Reason!);
        return Transition.To(paused, [told, .. effects]);
    }

    /// <summary>It is over for good.</summary>
    public static Transition Settled(RunStatus status, SettledOutcome outcome, MachineSettings settings, IReadOnlyList<RunEffect> effects)
    {
        var (state, participle) = outcome switch
        {
            SettledOutcome.Completed => (RunState.Completed, "completed"),
            SettledOutcome.Failed => (RunState.Failed, "failed"),
            _ => (RunState.Cancelled, "cancelled"),
        };
        var ended = Empty(outcome == SettledOutcome.Completed ? status with { ReasonCode = null, Reason = null } : status) with { State = state };
        var told = new RunEffect.RecordEvent($"{settings.Noun}-{participle}", ended.Reason ?? "It did all it was asked to.");
        return Transition.To(ended, [told, .. effects, new RunEffect.Settle(outcome)]);
    }

    /// <summary>What failed or was cancelled begins another life, its deaths forgotten: the scheduler grants it a slice, and it goes on from its last committed checkpoint.</summary>
    public static Transition Again(RunStatus status, string reason, MachineSettings settings)
    {
        if (status.State is not (RunState.Failed or RunState.Cancelled))
            return Transition.Stay(status);
        var waiting = Because(status, "retried", reason) with
        {
            State = RunState.Waiting,
            Generation = status.Generation.Next(),
            DeathsWithoutProgress = 0,
            DeathsByNode = new Dictionary<string, int>(),
        };
        return Transition.To(waiting, new RunEffect.RecordEvent($"{settings.Noun}-retried", $"It waits for a slice for life {waiting.Generation}: {reason}"), new RunEffect.RequestSlice());
    }

    /// <summary>With a reason.</summary>
    public static RunStatus Because(RunStatus status, string code, string sentence) => status with { ReasonCode = code, Reason = sentence };

    private static Transition Requeue(RunStatus status, MachineSettings settings, IReadOnlyList<RunEffect> effects)
    {
        var waiting = Empty(status) with { State = RunState.Waiting, Generation = status.Generation.Next() };
        var told = new RunEffect.RecordEvent($"{settings.Noun}-requeued", $"It waits for a slice for life {waiting.Generation}: {status.Reason}");
        return Transition.To(waiting, [told, .. effects, new RunEffect.RequestSlice()]);
    }

    private static RunStatus Empty(RunStatus status) =>
        status with { Lease = null, Ranks = [], Next = null, StopBy = null, ResumeFrom = null, LastSignOfLife = null };

    private static NextAfterStop Next(RunStatus status, RestartPolicy policy) =>
        status.WorkDone ? NextAfterStop.Complete
        : status.DeathsWithoutProgress > policy.MaxRestartsWithoutProgress ? NextAfterStop.Fail
        : NextAfterStop.Requeue;

    private static RunStatus Count(RunStatus status, NodeId? node)
    {
        var counted = status with { DeathsWithoutProgress = status.DeathsWithoutProgress + 1 };
        return node is not { } blamed ? counted : counted with
        {
            DeathsByNode = new Dictionary<string, int>(status.DeathsByNode)
            {
                [blamed.Value] = status.DeathsByNode.GetValueOrDefault(blamed.Value) + 1,
            },
        };
    }
}

using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Runs;

/// <summary>What is overdue.</summary>
internal static class TickRules
{
    public static Transition Tick(RunStatus status, MachineSettings settings)
    {
        if (status.State == RunState.Stopping && status.StopBy < settings.Now)
            return Life.StopNow(status);
        return status.IsLive && Overdue(status, settings) is { } death
            ? Life.Die(status, death, settings)
            : Transition.Stay(status, Reissue.Implied(status));
    }

    private static Death? Overdue(RunStatus status, MachineSettings settings)
    {
        var silence = settings.Now - Later(status.LastSignOfLife ?? default, settings.ListeningSince);
        if (silence > settings.HungAfter)
            return new(RestartCause.Hung, "hung", $"No sign of life for {silence.TotalSeconds:0} s; {settings.HungAfter.TotalSeconds:0} s are allowed.");
        var starting = settings.Now - Later(status.Lease!.GrantedAt, settings.ListeningSince);
        return status.State == RunState.Starting && starting > settings.StartWithin
            ? new(RestartCause.Hung, "starting-too-long",
                $"After {starting.TotalSeconds:0} s not every rank listens; {settings.StartWithin.TotalSeconds:0} s are allowed.")
            : null;
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}

using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Runs;

/// <summary>Slices that come and go.</summary>
internal static class LeaseRules
{
    public static Transition Granted(RunStatus status, RunEvent.LeaseGranted granted, MachineSettings settings)
    {
        var lease = granted.Lease;
        if (status.Lease?.Id == lease.Id)
            return Transition.Stay(status);
        if (status.IsUnborn || status.State != RunState.Waiting || status.Generation != lease.Generation)
            return Transition.Stay(status, new RunEffect.ReleaseLease(lease.Id));
        return granted.ResumeIsFinal ? NothingLeft(status, granted, settings) : Start(status, granted, settings);
    }

    public static Transition Revoked(RunStatus status, RunEvent.LeaseRevoked revoked, MachineSettings settings)
    {
        if (status.Lease?.Id != revoked.Lease)
            return NotOurs(status, revoked.Lease);
        if (status.State == RunState.Stopping)
            return revoked.Why == LeaseEnd.NodeLost && status.StopBy is not null ? Life.StopNow(status) : Transition.Stay(status);
        if (revoked.Why == LeaseEnd.NodeLost)
            return Life.Die(status, new(RestartCause.NodeLost, "node-lost", revoked.Sentence), settings);
        return status.State == RunState.Running
            ? Life.StopByDirective(status, revoked, settings)
            : Life.Die(status, new(RestartCause.LeaseRevoked, "lease-revoked", revoked.Sentence), settings);
    }

    /// <summary>
    /// An older life's lease is given back. But while it waits, its grant may still be on the way: giving it back now and taking
    /// it then would be two gangs on one slice. It asks again, takes it, and hears of the revocation again.
    /// </summary>
    private static Transition NotOurs(RunStatus status, LeaseId lease) =>
        status.State == RunState.Waiting && !status.IsUnborn ? Transition.Stay(status) : Transition.Stay(status, new RunEffect.ReleaseLease(lease));

    private static Transition Start(RunStatus status, RunEvent.LeaseGranted granted, MachineSettings settings)
    {
        var started = status with
        {
            State = RunState.Starting,
            Lease = granted.Lease,
            Ranks = [.. granted.Lease.Ranks.Select(_ => new RankStatus { State = RankState.Assigned })],
            Step = granted.ResumeFrom?.Step ?? 0,
            ResumeFrom = granted.ResumeFrom,
            LastSignOfLife = settings.Now,
        };
        var from = granted.ResumeFrom is { } resume ? $"It goes on after step {resume.Step}." : "It begins with the first step.";
        var told = new RunEffect.RecordEvent("lease-granted",
            $"Life {status.Generation} got {Slices(granted.Lease)}. {from}");
        return Transition.To(started, [told, .. Reissue.Implied(started)]);
    }

    private static string Slices(SliceLease lease) => lease.More.Count == 0
        ? $"slice {lease.Rectangle} of pod {lease.Pod}"
        : $"{1 + lease.More.Count} slices: {lease.Where}";

    /// <summary>The life before this one committed the final checkpoint and died before anybody heard of it.</summary>
    private static Transition NothingLeft(RunStatus status, RunEvent.LeaseGranted granted, MachineSettings settings) =>
        Life.Settled(
            status with { WorkDone = true, Step = granted.ResumeFrom!.Step, BestStep = Math.Max(status.BestStep, granted.ResumeFrom.Step) },
            SettledOutcome.Completed, settings, [new RunEffect.ReleaseLease(granted.Lease.Id)]);
}
